// The few facts of a file that the window shows, out of all that ffprobe says.
import type { MediaFacts } from '../../../shared/media-facts.ts'
import { codecLabel } from '../plan/codecs.ts'
import { displaySize, uprightPicture } from '../plan/picture-size.ts'
import { isHdr } from './colour.ts'
import { playingTime } from './duration.ts'
import type { Probe, VideoStream } from './probe.ts'
import { toNumber } from './rational.ts'

export function mediaFacts({ streams, ...file }: Probe): MediaFacts {
  const film = streams.find(
    (stream): stream is VideoStream => stream.kind === 'video' && !stream.attachedPicture,
  )
  const sounds = streams.filter(({ kind }) => kind === 'audio')
  const sound = streams.find((stream) => stream.kind === 'audio')
  const size = film === undefined ? null : displaySize(uprightPicture(film))
  return {
    durationSeconds: playingTime(streams, file.durationSeconds),
    width: size?.width || null,
    height: size?.height || null,
    videoCodec: film === undefined ? null : codecLabel(film.codec),
    audioCodec: sound === undefined ? null : codecLabel(sound.codec),
    channels: sound?.channels || null,
    // To a thousandth: 30000/1001 with all its digits says no more.
    frameRate: film?.averageRate ? Math.round(toNumber(film.averageRate) * 1000) / 1000 : null,
    hdr: film !== undefined && isHdr(film.colour),
    bitRate: file.bitRate,
    audioTracks: sounds.length,
    subtitleTracks: streams.filter(({ kind }) => kind === 'subtitle').length,
    recordedAt: file.createdAt,
  }
}

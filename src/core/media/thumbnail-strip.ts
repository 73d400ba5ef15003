// Which frames of a file become its strip of thumbnails, and the ffmpeg arguments that make it.
import { stripTiles, tileSize } from '../../shared/thumbnail.ts'
import { framedFilters } from './framed-picture.ts'
import { fileUrl, inputGuardOptions } from './input-formats.ts'
import { playingTime } from './probe/duration.ts'
import type { Probe, VideoStream } from './probe/probe.ts'

/**
 * Below this frames are decoded up to the very moment; above it the nearest key frame before will do,
 * and the strip of a two-hour film costs as little as that of a short one.
 */
const exactBelowSeconds = 20

/** Shorter than this a file has one picture, which fills all tiles. */
const spreadFromSeconds = 0.2

const quality = 5

/** The film's, else the cover's; null where there is nothing to see. */
export function picturedStream({ streams }: Probe): VideoStream | null {
  const pictures = streams.filter((stream) => stream.kind === 'video')
  const film = pictures.find(({ attachedPicture }) => !attachedPicture)
  const shown = film ?? pictures[0]
  return shown === undefined || shown.width < 1 || shown.height < 1 ? null : shown
}

/** Seconds into the film, rising; one for what does not move, or not for long. */
export function stripMoments(probe: Probe, { attachedPicture }: VideoStream): readonly number[] {
  const seconds = attachedPicture ? 0 : (playingTime(probe.streams, probe.durationSeconds) ?? 0)
  if (seconds < spreadFromSeconds) return [0]
  return Array.from({ length: stripTiles }, (_, tile) => ((tile + 0.5) / stripTiles) * seconds)
}

/** @param moments as many as tiles, or one that fills them all */
export function stripArguments(
  stream: VideoStream,
  moments: readonly number[],
  inputPath: string,
  outputPath: string,
): readonly string[] {
  const isLong = (moments.at(-1) ?? 0) > exactBelowSeconds
  const inputs = moments.flatMap((seconds) => [
    ...inputGuardOptions,
    '-threads',
    '1',
    '-an',
    '-sn',
    '-dn',
    ...(isLong ? ['-noaccurate_seek'] : []),
    ...(seconds > 0 ? ['-ss', seconds.toFixed(3)] : []),
    '-i',
    fileUrl(inputPath),
  ])
  const tile = framedFilters(stream, tileSize).join()
  const [first] = moments
  const tiles =
    moments.length === 1 && first !== undefined
      ? [`[0:${stream.index}]${tile},split=${stripTiles}${labels(stripTiles)}`]
      : moments.map((_, input) => `[${input}:${stream.index}]${tile}[t${input}]`)
  const graph = [...tiles, `${labels(stripTiles)}hstack=inputs=${stripTiles}[strip]`].join(';')
  return [
    '-hide_banner',
    '-nostdin',
    '-loglevel',
    'error',
    '-y',
    ...inputs,
    '-filter_complex_threads',
    '1',
    '-filter_complex',
    graph,
    '-map',
    '[strip]',
    '-frames:v',
    '1',
    '-map_metadata',
    '-1',
    '-bitexact',
    '-c:v',
    'mjpeg',
    '-q:v',
    String(quality),
    '-threads',
    '1',
    '-f',
    'mjpeg',
    fileUrl(outputPath),
  ]
}

const labels = (count: number) => Array.from({ length: count }, (_, tile) => `[t${tile}]`).join('')

// One sentence that tells a person what will be done with a file.
import { codecLabel } from './codecs.ts'
import type { Size } from './picture-size.ts'
import type { PlannedStream } from './plan.ts'

/** `converts video to H.264 at 1280 × 720, converts audio to AAC, keeps 1 subtitle` */
export function describePlan(
  streams: readonly PlannedStream[],
  seen: Size | null,
  subtitlesLeftOut: number,
): string {
  const subtitles = streams.filter(({ kind }) => kind === 'subtitle').length
  return [
    ...streams.filter(({ kind }) => kind === 'video').map((stream) => describeVideo(stream, seen)),
    ...describeAudio(streams.filter(({ kind }) => kind === 'audio')),
    ...(subtitles > 0 ? [`keeps ${counted(subtitles, 'subtitle')}`] : []),
    ...(subtitlesLeftOut > 0 ? [`leaves out ${counted(subtitlesLeftOut, 'subtitle')}`] : []),
  ].join(', ')
}

function describeVideo({ encoder, codec }: PlannedStream, seen: Size | null): string {
  if (encoder === null) return 'copies video'
  const size = seen === null ? '' : ` at ${seen.width} × ${seen.height}`
  return `converts video to ${codecLabel(codec)}${size}`
}

/** One phrase for each thing that is done: tracks of a file need not all be treated alike. */
function describeAudio(tracks: readonly PlannedStream[]): readonly string[] {
  const phrases = tracks.map(({ encoder, codec }) =>
    encoder === null
      ? (['copies', ''] as const)
      : (['converts', ` to ${codecLabel(codec)}`] as const),
  )
  const distinct = [...new Map(phrases.map((phrase) => [phrase.join(), phrase])).entries()]
  return distinct.map(([key, [verb, target]]) => {
    const count = phrases.filter((phrase) => phrase.join() === key).length
    return `${verb} ${count === 1 ? 'audio' : `${count} audio tracks`}${target}`
  })
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

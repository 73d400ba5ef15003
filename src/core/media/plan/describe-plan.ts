// One sentence that tells a person what will be done with a file.
import type { Preset } from '../../../shared/presets.ts'
import { isHdr } from '../probe/colour.ts'
import { codecLabel } from './codecs.ts'
import type { ContainerRules } from './containers.ts'
import { mustToneMap } from './dynamic-range.ts'
import type { PlannedStream } from './plan.ts'
import type { PlannedSubtitles } from './plan-subtitles.ts'
import type { PlannedVideo } from './plan-video.ts'
import type { SizeBudget } from './size-budget.ts'

export interface PlanParts {
  readonly streams: readonly PlannedStream[]
  readonly video: PlannedVideo | null
  readonly subtitles: PlannedSubtitles
  readonly rules: ContainerRules
  readonly preset: Preset
  readonly budget: SizeBudget | null
  readonly loudness: number | null
  readonly showsHidden: boolean
}

/**
 * `converts video to H.264 at 1280 × 720, copies audio, keeps 1 subtitle, drops 1 image subtitle because
 * MP4 cannot hold it`
 */
export function describePlan(parts: PlanParts): string {
  const { streams, video, subtitles, rules, loudness, preset } = parts
  const kept = streams.filter(({ kind }) => kind === 'subtitle').length
  const { images, texts } = subtitles.leftOut
  return [
    ...(video === null ? [] : describeVideo(video, parts)),
    ...describeAudio(streams.filter(({ kind }) => kind === 'audio')),
    ...(loudness === null ? [] : [`brings it to ${loudness} LUFS`]),
    ...(preset.trim === null ? [] : [`keeps only a part of it`]),
    ...(subtitles.burn === null ? [] : ['draws the subtitles into the picture']),
    ...(kept > 0 ? [`keeps ${counted(kept, 'subtitle')}`] : []),
    ...(images > 0 ? [dropped(images, 'image subtitle', rules)] : []),
    ...(texts > 0 ? [dropped(texts, 'subtitle', rules)] : []),
  ].join(', ')
}

function describeVideo(
  { stream, seen, isFastPath, lacksHardware }: PlannedVideo,
  { preset, budget, showsHidden }: PlanParts,
): readonly string[] {
  const { encoder, codec, source } = stream
  if (encoder === null && showsHidden)
    return ['copies video with the beginning that the source hides']
  if (encoder === null) {
    return [
      isFastPath ? `copies video, which is ${codecLabel(codec)} that fits already` : 'copies video',
    ]
  }
  const size = seen === null ? '' : ` at ${seen.width} × ${seen.height}`
  const settings = preset.video
  const isToneMapped =
    settings.mode === 'encode' && source.kind === 'video' && mustToneMap(settings, source)
  return [
    `converts video to ${codecLabel(codec)}${size}`,
    ...(budget === null ? [] : [`in two passes to stay within ${megabytes(budget.limitBytes)} MB`]),
    ...(lacksHardware ? ['by the processor because no graphics chip works'] : []),
    ...(source.kind === 'video' && isHdr(source.colour)
      ? [isToneMapped ? 'HDR becomes SDR' : 'HDR stays HDR']
      : []),
  ]
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

function dropped(count: number, noun: string, { name }: ContainerRules): string {
  return `drops ${counted(count, noun)} because ${name} cannot hold ${count === 1 ? 'it' : 'them'}`
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(bytes % 1_000_000 === 0 ? 0 : 1)
}

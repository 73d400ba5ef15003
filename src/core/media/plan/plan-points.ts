// What will be done with a file, point by point, for a person to read.
import type { PlanPoint } from '../../../shared/plan-points.ts'
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

export function planPoints(parts: PlanParts): readonly PlanPoint[] {
  const { streams, video, subtitles, rules, loudness, preset } = parts
  const kept = streams.filter(({ kind }) => kind === 'subtitle').length
  const { images, texts } = subtitles.leftOut
  const drops = (count: number, areImages: boolean): readonly PlanPoint[] =>
    count === 0 ? [] : [{ kind: 'drops-subtitles', count, areImages, container: rules.name }]
  return [
    ...(video === null ? [] : videoPoints(video, parts)),
    ...audioPoints(streams.filter(({ kind }) => kind === 'audio')),
    ...(loudness === null ? [] : [{ kind: 'loudness' as const, lufs: loudness }]),
    ...(preset.trim === null ? [] : [{ kind: 'part' as const }]),
    ...(subtitles.burn === null ? [] : [{ kind: 'burns-subtitles' as const }]),
    ...(kept > 0 ? [{ kind: 'keeps-subtitles' as const, count: kept }] : []),
    ...drops(images, true),
    ...drops(texts, false),
  ]
}

function videoPoints(
  { stream, seen, isFastPath, lacksHardware }: PlannedVideo,
  { preset, budget, showsHidden }: PlanParts,
): readonly PlanPoint[] {
  const { encoder, codec, source } = stream
  if (encoder === null && showsHidden) return [{ kind: 'copies-hidden-beginning' }]
  if (encoder === null)
    return [{ kind: 'copies-video', fits: isFastPath ? codecLabel(codec) : null }]
  const settings = preset.video
  const becomesSdr =
    settings.mode === 'encode' && source.kind === 'video' && mustToneMap(settings, source)
  return [
    {
      kind: 'converts-video',
      codec: codecLabel(codec),
      width: seen?.width ?? null,
      height: seen?.height ?? null,
    },
    ...(budget === null ? [] : [{ kind: 'two-passes' as const, limitBytes: budget.limitBytes }]),
    ...(lacksHardware ? [{ kind: 'by-processor' as const }] : []),
    ...(source.kind === 'video' && isHdr(source.colour)
      ? [{ kind: 'hdr' as const, becomesSdr }]
      : []),
  ]
}

/** One point for each thing that is done: tracks of a file need not all be treated alike. */
function audioPoints(tracks: readonly PlannedStream[]): readonly PlanPoint[] {
  const targets = tracks.map(({ encoder, codec }) => (encoder === null ? null : codecLabel(codec)))
  return [...new Set(targets)].map((codec) => ({
    kind: 'audio',
    count: targets.filter((target) => target === codec).length,
    codec,
  }))
}

// Which jobs are made in segments that survive a power cut, and why the others are not.
import type { Preset } from '../../../shared/presets.ts'
import type { Plan, Source } from '../plan/plan.ts'
import { hasVariableRate } from '../probe/duration.ts'
import { expectedEncodeSeconds } from './encode-cost.ts'

/** In the person's words, behind “is made in one go because”. */
export type WholeReason =
  | 'it takes less than two minutes'
  | 'nothing is encoded'
  | 'it keeps to a size, which takes two passes'
  | 'its picture depends on more than one frame at a time'
  | 'its frames come at no steady rate'
  | 'only a part of it is wanted'
  | 'its encoder makes no segments'

/** Jobs that are expected to take less are simply done over. */
export const resumeThresholdSeconds = 120

const segmented: ReadonlySet<string> = new Set(['libx264', 'libx265', 'libsvtav1', 'libvpx-vp9'])

/** Null when the job is worth segments and can be made of them. */
export function wholeReason(
  plan: Plan,
  preset: Preset,
  { probe }: Source,
  cores: number,
  thresholdSeconds = resumeThresholdSeconds,
): WholeReason | null {
  const [video] = plan.streams
  if (video?.kind !== 'video' || video.encoder === null) return 'nothing is encoded'
  if (expectedEncodeSeconds(plan, preset, cores) < thresholdSeconds) {
    return 'it takes less than two minutes'
  }
  if (!segmented.has(video.encoder)) return 'its encoder makes no segments'
  if (plan.budget !== null) return 'it keeps to a size, which takes two passes'
  if (plan.trim !== null) return 'only a part of it is wanted'
  const filter = filterOf(plan)
  const looksAround = /bwdif|subtitles=|overlay=eof/.test(filter) || plan.complexFilter !== null
  if (looksAround) return 'its picture depends on more than one frame at a time'
  const { source } = video
  // Frames are dropped to come down to a rate: which ones hangs on those before.
  if (/(^|,)fps=/.test(filter)) return 'its frames come at no steady rate'
  const isSteady =
    source.kind === 'video' && source.averageRate !== null && !hasVariableRate(source)
  return isSteady && probe.hiddenSeconds < 0.2 ? null : 'its frames come at no steady rate'
}

/** The filters of the plan's picture; empty when there are none. */
export function filterOf({ streams }: Plan): string {
  return streams[0]?.options.find(([name]) => name === 'filter')?.[1] ?? ''
}

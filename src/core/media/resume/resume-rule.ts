// Which jobs are made in segments that survive a power cut, and why the others are not.
import type { Preset } from '../../../shared/presets.ts'
import type { Plan, Source } from '../plan/plan.ts'
import { expectedEncodeSeconds } from './encode-cost.ts'

/** In the person's words, behind “is made in one go because”. */
export type WholeReason =
  | 'it takes less than two minutes'
  | 'nothing is encoded'
  | 'it keeps to a size, which takes two passes'
  | 'its picture depends on more than one frame at a time'
  | 'its beginning is hidden'
  | 'its frames have no times of their own'
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
  const looksAround = /bwdif|subtitles=/.test(filter) || plan.complexFilter !== null
  if (looksAround) return 'its picture depends on more than one frame at a time'
  return probe.hiddenSeconds < 0.2 ? null : 'its beginning is hidden'
}

/** The filters of the plan's picture; empty when there are none. */
export function filterOf({ streams }: Plan): string {
  return streams[0]?.options.find(([name]) => name === 'filter')?.[1] ?? ''
}

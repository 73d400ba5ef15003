// Which jobs are made in segments that survive a power cut, and why the others are not.
import type { OneGoReason, PlanPoint } from '../../../shared/plan-points.ts'
import type { Preset } from '../../../shared/presets.ts'
import type { Plan, Source } from '../plan/plan.ts'
import { expectedEncodeSeconds } from './encode-cost.ts'

/** `short`: less than the threshold; done over, nobody would wait long. */
export type WholeReason = OneGoReason | 'short' | 'copy'

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
  if (video?.kind !== 'video' || video.encoder === null) return 'copy'
  if (expectedEncodeSeconds(plan, preset, cores) < thresholdSeconds) return 'short'
  if (!segmented.has(video.encoder)) return 'encoder'
  if (plan.budget !== null) return 'two-passes'
  if (plan.trim !== null) return 'part'
  const filter = filterOf(plan)
  const looksAround = /bwdif|subtitles=/.test(filter) || plan.complexFilter !== null
  if (looksAround) return 'looks-around'
  return probe.hiddenSeconds < 0.2 ? null : 'hidden-beginning'
}

/** The plan's points with what an interruption would mean to the job, where that is worth a word. */
export function withResumption(
  points: readonly PlanPoint[],
  reason: WholeReason | null,
): readonly PlanPoint[] {
  if (reason === 'short' || reason === 'copy') return points
  const last: PlanPoint = reason === null ? { kind: 'goes-on' } : { kind: 'starts-over', reason }
  return [...points, last]
}

/** The filters of the plan's picture; empty when there are none. */
export function filterOf({ streams }: Plan): string {
  return streams[0]?.options.find(([name]) => name === 'filter')?.[1] ?? ''
}

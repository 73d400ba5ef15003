// How far the whole work is, from counts alone: as cheap with 100,000 jobs as with one. Every job
// weighs the same; the window, which has the rows, weighs them by size.
import type { Condition } from '../../shared/feed.ts'
import type { JobCounts } from '../../shared/job.ts'

/** How the system's progress bar looks: a paused one is yellow, one with an error red. */
type OverallMode = 'normal' | 'paused' | 'error'

export interface OverallProgress {
  /** Jobs that are not final yet. */
  readonly live: number
  /** 0 to 1 in whole per cent; null when nothing is left to do. */
  readonly fraction: number | null
  readonly mode: OverallMode
}

/** What ended since there was last nothing to do. Cancelled jobs are neither done nor to do. */
export interface Ended {
  readonly completed: number
  readonly failed: number
}

function liveCount({ queued, scheduled, running, paused }: JobCounts): number {
  return queued + scheduled + running + paused
}

/** @param begun how far each job is that has begun, 0 to 1; null while that is not known. */
export function overallProgress(
  counts: JobCounts,
  ended: Ended,
  begun: readonly (number | null)[],
  condition: Condition,
): OverallProgress {
  const live = liveCount(counts)
  if (live === 0) return { live, fraction: null, mode: 'normal' }
  const over = ended.completed + ended.failed
  let done = over
  for (const fraction of begun) done += fraction ?? 0
  const percent = Math.floor((100 * done) / (over + live))
  return { live, fraction: Math.min(100, percent) / 100, mode: modeOf(counts, ended, condition) }
}

function modeOf(counts: JobCounts, ended: Ended, condition: Condition): OverallMode {
  if (condition === 'no-space' || condition === 'moved') return 'error'
  if (condition === 'paused' || counts.paused === liveCount(counts)) return 'paused'
  return ended.failed > 0 ? 'error' : 'normal'
}

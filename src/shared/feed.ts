// The renderer's view of the queue: one snapshot, then patches. A gap in revisions asks for a new snapshot.
import type { AppError } from './errors.ts'
import type { JobCounts, JobId, JobProgress, JobView } from './job.ts'

/** Counts up by one with every patch; a snapshot carries the revision that it is true at. */
export type Revision = number

/**
 * - `working`: jobs are taken as they come.
 * - `paused`: a person paused the whole queue.
 * - `no-space`: the drive that holds the queue is full; it goes on by itself when there is space.
 * - `moved`: the queue's file was moved away; it goes on by itself when it is back.
 */
export type Condition = 'working' | 'paused' | 'no-space' | 'moved'

export interface QueueSnapshot {
  readonly revision: Revision
  /** Rows of this chunk, in queue order. */
  readonly jobs: readonly JobView[]
  /** Pass as `after` to get the next chunk; null when this was the last. */
  readonly next: JobId | null
  readonly counts: JobCounts
  readonly condition: Condition
}

export interface QueuePatch {
  readonly revision: Revision
  readonly upserted: readonly JobView[]
  readonly removed: readonly JobId[]
  readonly counts: JobCounts
  readonly condition: Condition
}

/** Sent at most ten times a second, for running jobs only. */
export type ProgressTick = readonly (readonly [JobId, JobProgress])[]

/** A path that was not accepted, and why. */
export interface Refusal {
  readonly path: string
  readonly error: AppError
}

/** What `publish` answers once everything accepted is on disk. */
export interface PublishReceipt {
  readonly accepted: readonly JobView[]
  readonly refused: readonly Refusal[]
}

/** The same for the window, which has the jobs by a patch. */
export interface WindowReceipt extends Omit<PublishReceipt, 'accepted'> {
  readonly accepted: number
}

/** What `change` answers. */
export interface ChangeReceipt {
  readonly changed: readonly JobId[]
  /** Jobs that run, have ended, or would be in the queue a second time. */
  readonly refused: readonly Refusal[]
}

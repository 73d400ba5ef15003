// The words every process uses for a job. SQL, IPC and the window are projections of these.
import type { AppError } from './errors.ts'
import type { MediaFacts } from './media-facts.ts'

/** Row id in the queue file; small, stable, and what a person types after `cancel`. */
export type JobId = number

/**
 * - `queued`: waits for a worker.
 * - `scheduled`: waits for the time of its next try.
 * - `running`: one worker holds it, under one attempt token.
 * - `paused`: a person asked it to wait.
 * - `completed`, `failed`, `cancelled`: final.
 */
export const jobStates = [
  'queued',
  'scheduled',
  'running',
  'paused',
  'completed',
  'failed',
  'cancelled',
] as const
export type JobState = (typeof jobStates)[number]

export const finalStates = ['completed', 'failed', 'cancelled'] as const
export type FinalState = (typeof finalStates)[number]

export function isFinal(state: JobState): state is FinalState {
  return (finalStates as readonly JobState[]).includes(state)
}

/** How many jobs stand in each state. */
export type JobCounts = Readonly<Record<JobState, number>>

/** One job as the window and the terminal see it. Times are Unix milliseconds, sizes bytes. */
export interface JobView {
  readonly id: JobId
  readonly state: JobState
  readonly inputPath: string
  readonly presetId: string
  /** Folder that the finished file goes to; always absolute. */
  readonly destinationDir: string
  /** The finished file; known once the job is completed. */
  readonly outputPath: string | null
  readonly inputSizeBytes: number
  readonly outputSizeBytes: number | null
  /** What the worker does with this file, for `describeStoredPlan`; known once it was probed. */
  readonly planSummary: string | null
  /** What the file holds; null until somebody looked, and where nothing could be seen. */
  readonly facts: MediaFacts | null
  /** A strip of thumbnails can be asked for. */
  readonly hasThumbnail: boolean
  /** Why the job failed, or why it waits (`scheduled`). */
  readonly error: AppError | null
  /** Higher comes first; within one priority what waits goes by `orderKey`, in plain byte order. */
  readonly priority: number
  readonly orderKey: string
  readonly publishedAtMs: number
  readonly startedAtMs: number | null
  readonly finishedAtMs: number | null
}

export type JobPhase =
  'probing' | 'measuring' | 'pass-1' | 'pass-2' | 'encoding' | 'finalising' | 'verifying'

/** Where a running job stands. Lives in memory only: it is never journalled. */
export interface JobProgress {
  readonly phase: JobPhase
  /** 0 to 1 of the whole job; null while nothing is known. */
  readonly fraction: number | null
  /** Media seconds finished in one second of wall time, smoothed. */
  readonly speed: number | null
  /** Wall time left, milliseconds. */
  readonly etaMs: number | null
  /** Where the work that was kept of an earlier attempt ended, 0 to 1; absent where there was none. */
  readonly continuedAt?: number
}

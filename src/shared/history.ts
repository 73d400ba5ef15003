// What was done and what it saved, as the window and the terminal see it. Times are Unix milliseconds.
import type { AppError } from './errors.ts'
import type { FinalState, JobId } from './job.ts'

/** Row id; higher ended later. */
export type HistoryId = number

/** One end of one job. */
export interface HistoryEntry {
  readonly id: HistoryId
  readonly jobId: JobId
  readonly outcome: FinalState
  readonly inputPath: string
  readonly inputSizeBytes: number
  /** Where the finished file was put. */
  readonly outputPath: string | null
  readonly outputSizeBytes: number | null
  readonly presetId: string
  /** As it was called then. */
  readonly presetName: string
  readonly destinationDir: string
  readonly error: AppError | null
  readonly startedAtMs: number | null
  readonly finishedAtMs: number
}

export interface HistoryQuery {
  /** Words that must all be in the names of files, folders or presets. */
  readonly text: string
  /** Null for all. */
  readonly outcome: FinalState | null
  /** Only what ended before this one; null begins with the newest. */
  readonly before: HistoryId | null
  readonly limit: number
}

export interface HistoryPage {
  /** Newest first. */
  readonly entries: readonly HistoryEntry[]
  /** Pass as `before` to get the next page; null when this was the last. */
  readonly next: HistoryId | null
}

/** What completed jobs made of their sources: on one day, with one preset. */
export interface DaySaving {
  /** `2026-11-23`, as the wall clock had it. */
  readonly day: string
  readonly presetId: string
  /** As it was called last. */
  readonly presetName: string
  readonly jobs: number
  readonly inputSizeBytes: number
  readonly outputSizeBytes: number
}

/** What is less on disk than before; negative where the finished files are larger. */
export function savedBytes(saving: Pick<DaySaving, 'inputSizeBytes' | 'outputSizeBytes'>): number {
  return saving.inputSizeBytes - saving.outputSizeBytes
}

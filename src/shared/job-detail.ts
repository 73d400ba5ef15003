// All that is known of one job beyond its row: asked for when a person looks closer.
import type { JobView } from './job.ts'

/** One thing that happened to the job, as the journal has it. */
export interface JobEvent {
  readonly kind: string
  readonly atMs: number
  readonly data: unknown
}

/** 0 to 1: where a `continued` event says that the job went on; null where it says nothing. */
export function continuedAt(data: unknown): number | null {
  const isTold = typeof data === 'object' && data !== null && 'fraction' in data
  return isTold && typeof data.fraction === 'number' ? data.fraction : null
}

export interface JobDetail {
  readonly job: JobView
  /** How often a worker took it, and how those tries ended that did not finish it. */
  readonly attempts: number
  readonly failures: number
  readonly crashes: number
  readonly interruptions: number
  /** Oldest first; the latest 200. */
  readonly events: readonly JobEvent[]
  /** The end of the latest attempt's log, at most 64 KiB; null while there is none. */
  readonly log: string | null
  /** Whether the log begins before that. */
  readonly logIsCut: boolean
  /** The last ffmpeg call as a person could type it. */
  readonly commandLine: string | null
}

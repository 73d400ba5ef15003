// The contract between main and a utility-process worker. Every message about a job carries
// its attempt token; main drops what comes with a stale one.
import type { Delivery } from './delivery.ts'
import type { AppError } from './errors.ts'
import type { HardwareSupport } from './hardware.ts'
import type { JobId, JobProgress } from './job.ts'
import type { PlanPoint } from './plan-points.ts'
import type { Preset } from './presets.ts'

/** One try of a job by one worker. */
export interface Attempt {
  readonly jobId: JobId
  readonly token: string
}

/** All that a worker needs to know to do a job; plain data. */
export interface Task {
  /** With the job's number it tells it from one of any other queue. */
  readonly publishedAtMs: number
  readonly inputPath: string
  readonly preset: Preset
  readonly delivery: Delivery
  readonly destinationDir: string
  /** Hidden file in `destinationDir` that this attempt writes; nobody else does. */
  readonly partPath: string
  /** How far an earlier attempt came: if the disk agrees, finish that instead of starting over. */
  readonly intent: CommitIntent | null
}

/** The finished part file is about to take this name; journalled before the rename. */
export interface CommitIntent {
  readonly partPath: string
  readonly targetPath: string
  readonly sizeBytes: number
  /** Modification time of the part file, milliseconds; a rename keeps it. */
  readonly mtimeMs: number
}

export interface MediaTools {
  readonly ffmpegPath: string
  readonly ffprobePath: string
}

export type ToWorker =
  /** First message; without tools the worker fails each job with `ffmpeg.missing`. */
  | {
      readonly type: 'init'
      readonly tools: MediaTools | null
      readonly guardPath: string | null
      /** Jobs expected to take longer are made in segments. */
      readonly resumeAfterSeconds: number
      /** Folder that each job's log is written into; null for no logs. */
      readonly logDir: string | null
      /** Encoders of graphics chips that were tried and work. */
      readonly hardware: HardwareSupport
    }
  /** More is known of the graphics chips now; for the jobs after the one in hand. */
  | { readonly type: 'hardware'; readonly hardware: HardwareSupport }
  | { readonly type: 'run'; readonly attempt: Attempt; readonly task: Task }
  | { readonly type: 'cancel'; readonly attempt: Attempt }
  /** Hold still, keeping what was done; where the system cannot suspend, end as interrupted. */
  | { readonly type: 'suspend'; readonly attempt: Attempt }
  | { readonly type: 'resume'; readonly attempt: Attempt }
  /** The intent is on disk: rename now. */
  | { readonly type: 'commit'; readonly attempt: Attempt }
  /** End ffmpeg, report running work as interrupted, say bye, exit. */
  | { readonly type: 'shutdown' }

/** What a worker reports once per attempt. Interrupted is not failed: it costs no try. */
export type Outcome =
  | {
      readonly kind: 'completed'
      readonly outputPath: string
      readonly sizeBytes: number
    }
  | { readonly kind: 'failed'; readonly error: AppError }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'interrupted' }

/** Names a process for ever: a pid alone is given again. */
export interface ProcessIdentity {
  readonly pid: number
  /** Start time in the system's own unit (Linux: clock ticks since boot); null where unknown. */
  readonly startedAt: number | null
}

export type FromWorker =
  | { readonly type: 'ready'; readonly worker: ProcessIdentity }
  | { readonly type: 'started'; readonly attempt: Attempt; readonly ffmpeg: ProcessIdentity }
  /** Segments of the job are kept in this folder, through every attempt. */
  | { readonly type: 'work'; readonly attempt: Attempt; readonly path: string }
  | { readonly type: 'planned'; readonly attempt: Attempt; readonly points: readonly PlanPoint[] }
  /** Work of an earlier attempt was found whole: the job goes on behind it. @see JobProgress */
  | { readonly type: 'continued'; readonly attempt: Attempt; readonly fraction: number }
  | { readonly type: 'progress'; readonly attempt: Attempt; readonly progress: JobProgress }
  | { readonly type: 'intent'; readonly attempt: Attempt; readonly intent: CommitIntent }
  | { readonly type: 'settled'; readonly attempt: Attempt; readonly outcome: Outcome }
  /** Still alive, every 2 s while a job runs, whatever ffmpeg does. */
  | { readonly type: 'heartbeat' }
  | { readonly type: 'log'; readonly level: 'info' | 'warn' | 'error'; readonly text: string }
  /** Last message of a clean exit; any other exit is a crash (Electron 25's exit codes lie). */
  | { readonly type: 'bye' }

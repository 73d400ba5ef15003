// One job as the model keeps it: a plain record, no SQL, nothing of the queue's own code.
import type { AppError } from '../../src/shared/errors.ts'
import type { JobId, JobState, JobView } from '../../src/shared/job.ts'
import type { CommitIntent, ProcessIdentity } from '../../src/shared/worker.ts'

/** A file as it is published, with the preset's id: what makes two live jobs the same. */
export interface ModelLetter {
  readonly inputPath: string
  readonly inputSizeBytes: number
  readonly destinationDir: string
  readonly presetId: string
}

export interface ModelJob extends ModelLetter {
  presetId: string
  destinationDir: string
  readonly id: JobId
  readonly batchId: number
  readonly publishedAtMs: number
  state: JobState
  priority: number
  token: string | null
  cancelRequested: boolean
  ffmpeg: ProcessIdentity | null
  intent: CommitIntent | null
  attempts: number
  failures: number
  crashes: number
  interruptions: number
  waitsFor: 'time' | 'space' | 'drive' | null
  runAtMs: number | null
  planSummary: string | null
  output: { readonly path: string; readonly sizeBytes: number } | null
  error: AppError | null
  startedAtMs: number | null
  finishedAtMs: number | null
}

export function newJob(
  id: JobId,
  batchId: number,
  letter: ModelLetter,
  publishedAtMs: number,
): ModelJob {
  return {
    ...letter,
    id,
    batchId,
    publishedAtMs,
    state: 'queued',
    priority: 0,
    token: null,
    cancelRequested: false,
    ffmpeg: null,
    intent: null,
    attempts: 0,
    failures: 0,
    crashes: 0,
    interruptions: 0,
    waitsFor: null,
    runAtMs: null,
    planSummary: null,
    output: null,
    error: null,
    startedAtMs: null,
    finishedAtMs: null,
  }
}

export function isLive({ state }: ModelJob): boolean {
  return state === 'queued' || state === 'scheduled' || state === 'running' || state === 'paused'
}

/** Without the key of its place: which of the many that lie between two others is nowhere promised. */
export function viewOf(job: ModelJob): Omit<JobView, 'orderKey'> {
  return {
    id: job.id,
    state: job.state,
    inputPath: job.inputPath,
    presetId: job.presetId,
    destinationDir: job.destinationDir,
    outputPath: job.output?.path ?? null,
    inputSizeBytes: job.inputSizeBytes,
    outputSizeBytes: job.output?.sizeBytes ?? null,
    planSummary: job.planSummary,
    facts: null,
    hasThumbnail: false,
    error: job.error,
    priority: job.priority,
    publishedAtMs: job.publishedAtMs,
    startedAtMs: job.startedAtMs,
    finishedAtMs: job.finishedAtMs,
  }
}

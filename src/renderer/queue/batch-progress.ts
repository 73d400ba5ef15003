// How far the present batch is: what waits and runs, and what ended since it began. Weighed by
// size, because one film takes longer than fifty clips.
import { isFinal, type JobId, type JobProgress, type JobView } from '../../shared/job.ts'
import type { Rows } from './rows-by-id.ts'

export interface Batch {
  readonly doneBytes: number
  readonly totalBytes: number
  /** Jobs that have a progress of their own. */
  readonly begun: readonly JobView[]
  /** What all finished files on the list are smaller than their sources, together. */
  readonly savedBytes: number
}

/** @param idleSinceMs nothing that ended before belongs to the batch (Unix milliseconds). */
export function batchOf(rows: Rows, idleSinceMs: number): Batch {
  let beganMs = Infinity
  for (const job of rows) if (!isFinal(job.state)) beganMs = Math.min(beganMs, job.publishedAtMs)
  beganMs = Math.max(beganMs, idleSinceMs)

  let [doneBytes, totalBytes, savedBytes] = [0, 0, 0]
  const begun: JobView[] = []
  for (const job of rows) {
    const { state, inputSizeBytes, outputSizeBytes, finishedAtMs } = job
    if (outputSizeBytes !== null) savedBytes += inputSizeBytes - outputSizeBytes
    if (state === 'running' || state === 'paused') begun.push(job)
    const ended = isFinal(state)
    // What was cancelled is neither done nor to do.
    if (state === 'cancelled' || (ended && (finishedAtMs ?? 0) < beganMs)) continue
    totalBytes += weight(job)
    if (ended) doneBytes += weight(job)
  }
  return { doneBytes, totalBytes, begun, savedBytes }
}

/** 0 to 1; null when nothing is left to do. */
export function fractionOf(
  batch: Batch,
  progressOf: (id: JobId) => JobProgress | null,
): number | null {
  if (batch.doneBytes === batch.totalBytes) return null
  let done = batch.doneBytes
  for (const job of batch.begun) done += weight(job) * (progressOf(job.id)?.fraction ?? 0)
  return done / batch.totalBytes
}

/** An empty file would weigh nothing and never count. */
function weight(job: JobView): number {
  return Math.max(1, job.inputSizeBytes)
}

/**
 * Milliseconds until all that may go on is done, at the pace of what runs now; null while that is unknown.
 * What a person paused is nobody's to wait for.
 */
export function timeLeftOf(
  batch: Batch,
  progressOf: (id: JobId) => JobProgress | null,
): number | null {
  let leftBytes = batch.totalBytes - batch.doneBytes
  let bytesPerMs = 0
  let longestMs = 0
  for (const job of batch.begun) {
    if (job.state === 'paused') {
      leftBytes -= weight(job)
      continue
    }
    const { fraction = null, etaMs = null } = progressOf(job.id) ?? {}
    if (fraction === null) continue
    leftBytes -= weight(job) * fraction
    if (etaMs === null || etaMs <= 0) continue
    bytesPerMs += (weight(job) * (1 - fraction)) / etaMs
    longestMs = Math.max(longestMs, etaMs)
  }
  // The last ones run side by side: none of them ends sooner because another does.
  return bytesPerMs === 0 ? null : Math.max(longestMs, leftBytes / bytesPerMs)
}

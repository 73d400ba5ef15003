// What was dropped together: whether it is all done, and what a notification says of it.
import type { Database } from 'better-sqlite3'
import type { JobId } from '../../shared/job.ts'

/** What happened in one batch since it was last told of. */
export interface BatchSummary {
  readonly batchId: number
  readonly completed: number
  readonly failed: number
  readonly cancelled: number
  readonly inputSizeBytes: number
  readonly outputSizeBytes: number
  /** A job to show when the person asks: a completed one if there is any. */
  readonly exampleId: JobId
}

export interface BatchVerbs {
  /** Null while a job of the batch is still to be done, or when there is nothing new to tell. */
  summarise(jobId: JobId): BatchSummary | null
  markNotified(batchId: number): void
  /** Batches whose publishing was cut short get no more jobs. */
  sealAll(): void
}

type SummaryRow = Omit<BatchSummary, 'batchId' | 'exampleId'> & { readonly exampleId: JobId | null }

export function prepareBatches(db: Database, now: () => number): BatchVerbs {
  const finished = db.prepare<[number], { id: number; notified_at_ms: number | null }>(
    `SELECT id, notified_at_ms FROM batches
     WHERE id = (SELECT batch_id FROM jobs WHERE id = ?) AND sealed = 1
       AND NOT EXISTS (SELECT 1 FROM jobs WHERE batch_id = batches.id
         AND state IN ('queued', 'scheduled', 'running', 'paused'))`,
  )
  const summary = db.prepare<[number, number], SummaryRow>(
    `SELECT
       count(*) FILTER (WHERE state = 'completed') AS completed,
       count(*) FILTER (WHERE state = 'failed') AS failed,
       count(*) FILTER (WHERE state = 'cancelled') AS cancelled,
       coalesce(sum(input_size) FILTER (WHERE state = 'completed'), 0) AS inputSizeBytes,
       coalesce(sum(output_size) FILTER (WHERE state = 'completed'), 0) AS outputSizeBytes,
       coalesce(max(id) FILTER (WHERE state = 'completed'), max(id)) AS exampleId
     FROM jobs WHERE batch_id = ? AND finished_at_ms > ?`,
  )
  const mark = db.prepare<[number, number]>('UPDATE batches SET notified_at_ms = ? WHERE id = ?')
  const seal = db.prepare('UPDATE batches SET sealed = 1 WHERE sealed = 0')

  return {
    summarise(jobId) {
      const batch = finished.get(jobId)
      if (batch === undefined) return null
      const row = summary.get(batch.id, batch.notified_at_ms ?? -1)
      if (row === undefined || row.exampleId === null) return null
      return { ...row, batchId: batch.id, exampleId: row.exampleId }
    },
    markNotified: (batchId) => void mark.run(now(), batchId),
    sealAll: () => void seal.run(),
  }
}

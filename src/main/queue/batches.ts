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

export function prepareBatches(db: Database): BatchVerbs {
  const summary = db.prepare<[number], BatchSummary>(
    `SELECT id AS batchId, completed, failed, cancelled, input_size AS inputSizeBytes,
       output_size AS outputSizeBytes, example_job_id AS exampleId
     FROM batches
     WHERE id = (SELECT batch_id FROM jobs WHERE id = ?) AND sealed = 1 AND live = 0
       AND completed + failed + cancelled > 0`,
  )
  const forget = db.prepare<[number]>(
    `UPDATE batches SET completed = 0, failed = 0, cancelled = 0, input_size = 0, output_size = 0,
       told_event_id = (SELECT coalesce(max(id), 0) FROM events), example_job_id = NULL
     WHERE id = ?`,
  )
  const seal = db.prepare('UPDATE batches SET sealed = 1 WHERE sealed = 0')

  return {
    summarise: (jobId) => summary.get(jobId) ?? null,
    markNotified: (batchId) => void forget.run(batchId),
    sealAll: () => void seal.run(),
  }
}

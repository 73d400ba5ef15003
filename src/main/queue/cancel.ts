// Cancels jobs: at once on the table, by a wish where a worker holds them.
import type { Database } from 'better-sqlite3'
import type { JobId } from '../../shared/job.ts'
import type { Attempt } from '../../shared/worker.ts'
import type { Journal } from './journal.ts'

export interface Cancellation {
  /** Cancelled now. */
  readonly cancelled: readonly JobId[]
  /** Running: their workers must be told. */
  readonly requested: readonly Attempt[]
}

/** Final and unknown jobs are passed over. */
export function prepareCancel(
  db: Database,
  journal: Journal,
  now: () => number,
): (ids: readonly JobId[]) => Cancellation {
  // A job with an intent may be finished on disk already; it can be cancelled once a worker looked.
  const cancelWaiting = db.prepare<[number, number]>(
    `UPDATE jobs SET state = 'cancelled', waits_for = NULL, run_at_ms = NULL, error = NULL,
       finished_at_ms = ?
     WHERE id = ? AND state IN ('queued', 'scheduled', 'paused') AND intent IS NULL`,
  )
  const wish = db
    .prepare<[number], string>(
      `UPDATE jobs SET wish = 'cancel' WHERE id = ? AND state = 'running' RETURNING token`,
    )
    .pluck()

  return (ids) =>
    journal.transact(() => {
      const cancelled: JobId[] = []
      const requested: Attempt[] = []
      for (const jobId of ids) {
        if (cancelWaiting.run(now(), jobId).changes > 0) {
          journal.append(jobId, 'cancelled')
          cancelled.push(jobId)
          continue
        }
        const token = wish.get(jobId)
        if (token === undefined) continue
        journal.append(jobId, 'cancel-requested')
        requested.push({ jobId, token })
      }
      return { cancelled, requested }
    })
}

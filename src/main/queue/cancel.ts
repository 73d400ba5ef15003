// Cancels jobs: at once on the table, by a request where only a worker can say how far they are.
import type { Database } from 'better-sqlite3'
import type { JobId } from '../../shared/job.ts'
import type { Attempt } from '../../shared/worker.ts'
import type { Journal } from './journal.ts'
import type { Change } from './pause.ts'

/** Final and unknown jobs are passed over. */
export function prepareCancel(
  db: Database,
  journal: Journal,
  now: () => number,
): (ids: readonly JobId[]) => Change {
  const cancel = db.prepare<[number, number]>(
    `UPDATE jobs SET state = 'cancelled', waits_for = NULL, run_at_ms = NULL, error = NULL,
       finished_at_ms = ?, ended_after_event = (SELECT coalesce(max(id), 0) FROM events)
     WHERE id = ? AND state IN ('queued', 'scheduled', 'paused') AND token IS NULL
       AND intent IS NULL`,
  )
  // With an intent the finished file may already bear its name: a worker looks before it is cancelled.
  const requestLook = db.prepare<[number]>(
    `UPDATE jobs SET state = 'queued', waits_for = NULL, run_at_ms = NULL, error = NULL,
       cancel_requested = 1
     WHERE id = ? AND state IN ('queued', 'scheduled', 'paused') AND token IS NULL
       AND intent IS NOT NULL`,
  )
  const requestEnd = db
    .prepare<[number], string>(
      `UPDATE jobs SET cancel_requested = 1 WHERE id = ? AND token IS NOT NULL RETURNING token`,
    )
    .pluck()

  return (ids) =>
    journal.transact(() => {
      const reached: JobId[] = []
      const open: Attempt[] = []
      for (const jobId of ids) {
        if (cancel.run(now(), jobId).changes > 0) {
          journal.append(jobId, 'cancelled')
        } else {
          const token = requestEnd.get(jobId)
          if (token !== undefined) open.push({ jobId, token })
          else if (requestLook.run(jobId).changes === 0) continue
          journal.append(jobId, 'cancel-requested')
        }
        reached.push(jobId)
      }
      return { reached, open }
    })
}

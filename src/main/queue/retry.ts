// Puts failed, cancelled and waiting jobs back on the table, their budgets whole again.
import type { Database } from 'better-sqlite3'
import type { JobId } from '../../shared/job.ts'
import type { Journal } from './journal.ts'

/**
 * Answers the ids that went back; one whose file already waits in another live job does not. Whoever
 * tries again where a file of that name was in the way wants both.
 */
export function prepareRetry(
  db: Database,
  journal: Journal,
): (ids: readonly JobId[]) => readonly JobId[] {
  const requeue = db.prepare<[number]>(
    `UPDATE OR IGNORE jobs SET state = 'queued', failures = 0, crashes = 0, waits_for = NULL,
       run_at_ms = NULL, error = NULL, finished_at_ms = NULL,
       delivery = iif(error ->> 'code' IN ('output.exists', 'output.name-taken'),
         json_set(delivery, '$.collision', 'number'), delivery)
     WHERE id = ? AND state IN ('failed', 'cancelled', 'scheduled')`,
  )
  return (ids) =>
    journal.transact(() =>
      ids.filter((id) => {
        if (requeue.run(id).changes === 0) return false
        journal.append(id, 'retried')
        return true
      }),
    )
}

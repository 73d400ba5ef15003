// Takes final jobs off the list; their events stay in the journal and their files where they are.
import type { Database } from 'better-sqlite3'
import type { JobId } from '../../shared/job.ts'
import type { Journal } from './journal.ts'

export function prepareRemove(
  db: Database,
  journal: Journal,
): (ids: readonly JobId[]) => readonly JobId[] {
  const remove = db.prepare<[number]>(
    `DELETE FROM jobs WHERE id = ? AND state IN ('completed', 'failed', 'cancelled')`,
  )
  return (ids) =>
    journal.transact(() =>
      ids.filter((id) => {
        if (remove.run(id).changes === 0) return false
        journal.append(id, 'removed')
        return true
      }),
    )
}

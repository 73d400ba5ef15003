// Puts scheduled jobs back on the table when what they waited for has come.
import type { Database } from 'better-sqlite3'
import type { Journal } from './journal.ts'

export interface WakeVerbs {
  /** Queues the jobs whose time has come; answers when the next one's comes, null for none. */
  wakeDue(): number | null
  /** Folders that jobs wait for, each with the most bytes that a job needs there. */
  awaitedFolders(): readonly { readonly destinationDir: string; readonly needBytes: number }[]
  /** Queues the jobs that wait for this folder's drive or for space in it. */
  wakeFolder(destinationDir: string): void
}

export function prepareWake(db: Database, journal: Journal, now: () => number): WakeVerbs {
  const back = `state = 'queued', waits_for = NULL, run_at_ms = NULL, error = NULL`
  const due = db
    .prepare<[number], number>(
      `UPDATE jobs SET ${back} WHERE state = 'scheduled' AND waits_for = 'time' AND run_at_ms <= ?
       RETURNING id`,
    )
    .pluck()
  const next = db
    .prepare<[], number | null>(
      `SELECT min(run_at_ms) FROM jobs WHERE state = 'scheduled' AND waits_for = 'time'`,
    )
    .pluck()
  const folders = db.prepare<[], { destinationDir: string; needBytes: number }>(
    `SELECT destination_dir AS destinationDir, max(input_size) AS needBytes FROM jobs
     WHERE state = 'scheduled' AND waits_for IN ('space', 'drive') GROUP BY destination_dir`,
  )
  const folder = db
    .prepare<[string], number>(
      `UPDATE jobs SET ${back} WHERE state = 'scheduled' AND waits_for IN ('space', 'drive')
         AND destination_dir = ? RETURNING id`,
    )
    .pluck()
  const queue = (ids: readonly number[]) => {
    for (const id of ids) journal.append(id, 'resumed')
  }

  return {
    wakeDue: () => {
      const nextMs = next.get() ?? null
      if (nextMs === null || nextMs > now()) return nextMs
      return journal.transact(() => {
        queue(due.all(now()))
        return next.get() ?? null
      })
    },
    awaitedFolders: () => folders.all(),
    wakeFolder: (destinationDir) => journal.transact(() => queue(folder.all(destinationDir))),
  }
}

// Puts scheduled jobs back on the table when what they waited for has come.
import type { Database } from 'better-sqlite3'
import { longestWaitMs } from '../../core/queue/retry-policy.ts'
import type { Journal } from './journal.ts'

/** Jobs a call: all 100,000 may wait for one drive, and each call stays well under a frame. */
const chunk = 250

export interface WakeVerbs {
  /**
   * Queues jobs whose time has come, 250 at most; answers when the next one's comes, null for none.
   * A time that is past means that there are more.
   */
  wakeDue(): number | null
  /** Folders that jobs wait for, each with the most bytes that a job said it needs, or its source has. */
  awaitedFolders(): readonly { readonly destinationDir: string; readonly needBytes: number }[]
  /** Whether any job waits for this folder's drive or for space in it. */
  isAwaited(destinationDir: string): boolean
  /** Queues jobs that wait for this folder's drive or for space in it, 250 at most. */
  wakeFolder(destinationDir: string): void
}

export function prepareWake(db: Database, journal: Journal, now: () => number): WakeVerbs {
  const back = `UPDATE jobs SET state = 'queued', waits_for = NULL, run_at_ms = NULL, error = NULL`
  const due = db
    .prepare<[number], number>(
      `${back} WHERE id IN (SELECT id FROM jobs WHERE run_at_ms <= ? ORDER BY run_at_ms LIMIT ${chunk})
       RETURNING id`,
    )
    .pluck()
  const next = db
    .prepare<[], number | null>(`SELECT min(run_at_ms) FROM jobs WHERE run_at_ms IS NOT NULL`)
    .pluck()
  const folders = db.prepare<[], { destinationDir: string; needBytes: number }>(
    `SELECT destination_dir AS destinationDir, max(coalesce(error ->> '$.params.needBytes', input_size))
       AS needBytes FROM jobs
     WHERE waits_for IN ('space', 'drive') GROUP BY destination_dir`,
  )
  const inFolder = `FROM jobs WHERE waits_for IN ('space', 'drive') AND destination_dir = ?`
  const first = db.prepare<[string]>(`SELECT 1 ${inFolder} LIMIT 1`)
  const folder = db
    .prepare<[string], number>(
      `${back} WHERE id IN (SELECT id ${inFolder} LIMIT ${chunk}) RETURNING id`,
    )
    .pluck()
  const queue = (ids: readonly number[]) => {
    for (const id of ids) journal.append(id, 'resumed')
  }

  return {
    wakeDue: () => {
      const nextMs = next.get() ?? null
      if (nextMs === null) return null
      // A clock that was set back must not make a job wait for hours.
      const clockWasSet = nextMs > now() + longestWaitMs
      if (nextMs > now() && !clockWasSet) return nextMs
      return journal.transact(() => {
        queue(due.all(clockWasSet ? Number.MAX_SAFE_INTEGER : now()))
        const leftMs = next.get() ?? null
        return leftMs !== null && clockWasSet ? now() : leftMs
      })
    },
    awaitedFolders: () => folders.all(),
    isAwaited: (destinationDir) => first.get(destinationDir) !== undefined,
    wakeFolder: (destinationDir) => journal.transact(() => queue(folder.all(destinationDir))),
  }
}

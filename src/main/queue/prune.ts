// Keeps the history within bounds, a little at a time.
import type { Database } from 'better-sqlite3'
import type { Journal } from './journal.ts'

/** Finished jobs that are kept at least, and the age at which they go all the same. */
const keptJobs = 10_000
const keptMs = 180 * 24 * 60 * 60 * 1000
/** Rows a call: each stays far under a frame. */
const chunk = 500

/** Deletes up to 500 finished jobs, then up to 500 old events; true while there is more to do. */
export function preparePrune(db: Database, journal: Journal, now: () => number): () => boolean {
  const finished = db
    .prepare<[], number>(
      `SELECT sum(count) FROM job_counts WHERE state IN ('completed', 'failed', 'cancelled')`,
    )
    .pluck()
  const oldJobs = db
    .prepare<[number, number, number], number>(
      `DELETE FROM jobs WHERE id IN (
         SELECT id FROM jobs INDEXED BY jobs_final WHERE finished_at_ms IS NOT NULL
           AND (finished_at_ms < ? OR ? > 0)
         ORDER BY finished_at_ms LIMIT ?)
       RETURNING id`,
    )
    .pluck()
  // An event that a durable subscriber has not read yet is not history.
  const oldEvents = db.prepare<[number, number]>(
    `DELETE FROM events WHERE id IN (SELECT id FROM events
       WHERE at_ms < ? AND id <= (SELECT coalesce(min(event_id), 0) FROM cursors)
       ORDER BY id LIMIT ?)`,
  )

  return () =>
    journal.transact(() => {
      const horizonMs = now() - keptMs
      const surplus = (finished.get() ?? 0) - keptJobs
      const limit = surplus > 0 ? Math.min(surplus, chunk) : chunk
      const removed = oldJobs.all(horizonMs, Math.max(0, surplus), limit)
      for (const id of removed) journal.append(id, 'removed')
      return removed.length === chunk || oldEvents.run(horizonMs, chunk).changes === chunk
    })
}

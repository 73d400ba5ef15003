// Keeps what is finished within bounds, a little at a time.
import type { Database } from 'better-sqlite3'
import type { Journal } from './journal.ts'

/** Finished jobs that are kept at least, and the age at which they go all the same. */
const keptJobs = 10_000
const dayMs = 24 * 60 * 60 * 1000
const keptMs = 180 * dayMs
/**
 * The history's rows are kept for longer than the jobs, since that is what it is for: a year, or 20,000 ends
 * (about 8 MB), after which a search, which reads them all, would take longer than a blink.
 */
const keptEnds = 20_000
const keptEndMs = 365 * dayMs
/** Rows a call: each stays far under a frame. */
const chunk = 500

/** Deletes up to 500 finished jobs, then ends, then old events; true while there is more to do. */
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
  // Only the oldest are looked at: there is no index by time, and their ids rise with it.
  const oldEnds = db.prepare<[number, number, number]>(
    `DELETE FROM history WHERE id IN (
       SELECT id FROM (SELECT id, finished_at_ms FROM history ORDER BY id LIMIT ?)
       WHERE finished_at_ms < ? OR id <= (SELECT max(id) FROM history) - ?)`,
  )

  return () =>
    journal.transact(() => {
      const horizonMs = now() - keptMs
      const surplus = (finished.get() ?? 0) - keptJobs
      const limit = surplus > 0 ? Math.min(surplus, chunk) : chunk
      const removed = oldJobs.all(horizonMs, Math.max(0, surplus), limit)
      for (const id of removed) journal.append(id, 'removed')
      return (
        removed.length === chunk ||
        oldEnds.run(chunk, now() - keptEndMs, keptEnds).changes === chunk ||
        oldEvents.run(horizonMs, chunk).changes === chunk
      )
    })
}

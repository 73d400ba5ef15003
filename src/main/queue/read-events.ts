// What the journal tells of one job. The journal has no index by job, which every commit would have to
// write: it is read through, a slice a turn, when a person asks.
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Database } from 'better-sqlite3'
import type { JobEvent } from '../../shared/job-detail.ts'
import type { JobId } from '../../shared/job.ts'
import type { EventKind } from './journal.ts'

/** Ids a turn: about 4 ms. */
const sliceIds = 50_000
/** A job that waits for a drive over and over has more; the latest are kept. */
const mostEvents = 200

interface EventRow {
  kind: EventKind
  at_ms: number
  data: string | null
}

/** Ascending. */
export function prepareReadEvents(db: Database): (id: JobId) => Promise<readonly JobEvent[]> {
  const ends = db.prepare<[], { first: number | null; last: number | null }>(
    'SELECT (SELECT min(id) FROM events) AS first, (SELECT max(id) FROM events) AS last',
  )
  const slice = db.prepare<[number, number, number], EventRow>(
    'SELECT kind, at_ms, data FROM events WHERE id >= ? AND id < ? AND job_id = ? ORDER BY id',
  )
  return async (id) => {
    const { first, last } = ends.get() ?? { first: null, last: null }
    const found: JobEvent[] = []
    if (first === null || last === null) return found
    for (let from = first; from <= last; from += sliceIds) {
      if (from > first) await nextTurn()
      if (!db.open) return found
      for (const { kind, at_ms: atMs, data } of slice.all(from, from + sliceIds, id)) {
        found.push({ kind, atMs, data: data === null ? null : (JSON.parse(data) as unknown) })
      }
    }
    return found.slice(-mostEvents)
  }
}

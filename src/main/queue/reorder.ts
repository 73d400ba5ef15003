// Changes which job comes next: by priority, or by a place in the list. A move writes one row.
import type { Database } from 'better-sqlite3'
import { orderKeyBetween, orderKeyOf } from '../../core/queue/order-key.ts'
import type { JobId } from '../../shared/job.ts'
import type { Journal } from './journal.ts'

export interface ReorderVerbs {
  /** Higher comes first. Final jobs keep theirs. */
  setPriority(ids: readonly JobId[], priority: number): readonly JobId[]
  /**
   * Puts a job right before another live one, or behind all of its priority when `before` is null.
   * It takes the other's priority. False when one of the two is not there to be moved.
   */
  move(id: JobId, before: JobId | null): boolean
}

interface Place {
  readonly priority: number
  readonly orderKey: string
}

/** Of the live jobs: what is queued, the few that workers hold, and what waits for something else. */
function greatestKey(which: string): string {
  const parts = [
    `jobs INDEXED BY jobs_queued WHERE state = 'queued' AND token IS NULL`,
    `jobs INDEXED BY jobs_queued WHERE token IS NOT NULL`,
    `jobs INDEXED BY jobs_set_aside WHERE state IN ('scheduled', 'paused')`,
  ]
  const each = parts.map((part) => `SELECT max(order_key) AS key FROM ${part} AND ${which}`)
  return `SELECT max(key) FROM (${each.join(' UNION ALL ')})`
}

export function prepareReorder(db: Database, journal: Journal): ReorderVerbs {
  const live = `finished_at_ms IS NULL`
  const setPriority = db.prepare<[number, number]>(
    `UPDATE jobs SET priority = ? WHERE id = ? AND ${live}`,
  )
  const place = db.prepare<[number], Place>(
    `SELECT priority, order_key AS orderKey FROM jobs WHERE id = ? AND ${live}`,
  )
  const keyBefore = db
    .prepare<[Place & { id: JobId }], string | null>(
      greatestKey('priority = :priority AND order_key < :orderKey AND id <> :id'),
    )
    .pluck()
  const lastKey = db
    .prepare<[{ priority: number; id: JobId }], string | null>(
      greatestKey('priority = :priority AND id <> :id'),
    )
    .pluck()
  const lastJobId = db
    .prepare<[], number>(`SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'jobs'`)
    .pluck()
  const put = db.prepare<[number, string, number]>(
    'UPDATE jobs SET priority = ?, order_key = ? WHERE id = ?',
  )

  const placeBefore = (id: JobId, other: Place) =>
    [keyBefore.get({ ...other, id }) ?? null, other.orderKey] as const
  /** Behind all that has come, and before all that is still to come. */
  const placeAtEnd = (id: JobId, priority: number) => {
    const arrivals = lastJobId.get() ?? 0
    const latest = orderKeyOf(arrivals)
    const last = lastKey.get({ priority, id }) ?? latest
    return [last > latest ? last : latest, orderKeyOf(arrivals + 1)] as const
  }

  return {
    setPriority: (ids, priority) =>
      journal.transact(() =>
        ids.filter((id) => {
          if (setPriority.run(priority, id).changes === 0) return false
          journal.append(id, 'moved', { priority })
          return true
        }),
      ),
    move: (id, before) =>
      journal.transact(() => {
        const own = place.get(id)
        const other = before === null ? own : place.get(before)
        if (own === undefined || other === undefined) return false
        if (id === before) return true
        const [low, high] =
          before === null ? placeAtEnd(id, other.priority) : placeBefore(id, other)
        put.run(other.priority, orderKeyBetween(low, high, id), id)
        journal.append(id, 'moved')
        return true
      }),
  }
}

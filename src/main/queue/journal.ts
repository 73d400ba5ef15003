// The append-only journal: every state change writes its event in its own transaction.
import type { Database } from 'better-sqlite3'
import type { JobId } from '../../shared/job.ts'

export type EventKind =
  | 'published'
  | 'claimed'
  | 'planned'
  | 'continued'
  | 'completed'
  | 'failed'
  | 'cancelled'
  | 'interrupted'
  | 'crashed'
  | 'rescheduled'
  | 'cancel-requested'
  | 'paused'
  | 'resumed'
  | 'retried'
  | 'removed'
  | 'moved'
  | 'changed'
  | 'replaced'
  | 'original-kept'
  | 'late-report'

export interface QueueEvent {
  readonly id: number
  readonly jobId: JobId
  readonly kind: EventKind
  readonly atMs: number
  readonly data: unknown
}

type Listener = (events: readonly QueueEvent[]) => void

export interface Journal {
  /** Inside a transaction only. */
  append(jobId: JobId, kind: EventKind, data?: unknown): void
  /** Runs `work` in one transaction (or in the one that is open), then announces its events. */
  transact<T>(work: () => T): T
  /** Called after each commit with the events it wrote; returns the call that ends it. */
  subscribe(listener: Listener): () => void
  /** Events after `cursor`, ascending. */
  readAfter(cursor: number, limit: number): QueueEvent[]
  lastId(): number
  /** Where a durable subscriber stopped; 0 before its first time. */
  cursorOf(subscriber: string): number
  advance(subscriber: string, cursor: number): void
}

interface EventRow {
  id: number
  job_id: number
  kind: string
  at_ms: number
  data: string | null
}

export function openJournal(db: Database, now: () => number): Journal {
  // Every id that was ever given is still in the journal, or a cursor has passed it.
  const insert = db.prepare<[number, string, number, string | null]>(
    `INSERT INTO events (id, job_id, kind, at_ms, data) VALUES (
       1 + max((SELECT coalesce(max(id), 0) FROM events),
               (SELECT coalesce(max(event_id), 0) FROM cursors)), ?, ?, ?, ?)`,
  )
  const after = db.prepare<[number, number], EventRow>(
    'SELECT * FROM events WHERE id > ? ORDER BY id LIMIT ?',
  )
  const last = db.prepare<[], number>('SELECT coalesce(max(id), 0) FROM events').pluck()
  const cursor = db
    .prepare<[string], number>('SELECT event_id FROM cursors WHERE subscriber = ?')
    .pluck()
  const advance = db.prepare<[string, number]>(
    `INSERT INTO cursors (subscriber, event_id) VALUES (?, ?)
     ON CONFLICT (subscriber) DO UPDATE SET event_id = excluded.event_id`,
  )
  // Made once: wrapping `work` anew costs more than the BEGIN and COMMIT around it.
  const transaction = db.transaction((work: () => unknown) => work())
  const listeners = new Set<Listener>()
  let pending: QueueEvent[] = []

  return {
    append(jobId, kind, data) {
      const atMs = now()
      const { lastInsertRowid } = insert.run(
        jobId,
        kind,
        atMs,
        data === undefined ? null : JSON.stringify(data),
      )
      pending.push({ id: Number(lastInsertRowid), jobId, kind, atMs, data: data ?? null })
    },
    transact<T>(work: () => T): T {
      if (db.inTransaction) return work()
      try {
        const result = transaction.immediate(work) as T
        const committed = pending
        pending = []
        if (committed.length > 0) for (const listener of listeners) listener(committed)
        return result
      } catch (error) {
        pending = []
        throw error
      }
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    readAfter: (id, limit) =>
      after.all(id, limit).map((row) => ({
        id: row.id,
        jobId: row.job_id,
        kind: row.kind as EventKind,
        atMs: row.at_ms,
        data: row.data === null ? null : (JSON.parse(row.data) as unknown),
      })),
    lastId: () => last.get() ?? 0,
    cursorOf: (subscriber) => cursor.get(subscriber) ?? 0,
    advance: (subscriber, id) => void advance.run(subscriber, id),
  }
}

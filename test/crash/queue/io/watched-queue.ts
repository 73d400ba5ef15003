// Opens the real queue and gets hold of its connection, which it shares with nobody: for the pragmas of
// the controls, and to read the whole state.
import BetterSqlite, { type Database } from 'better-sqlite3'
import { openQueue, type Environment, type Queue } from '../../../../src/main/queue/queue.ts'

export interface WatchedQueue {
  readonly queue: Queue
  readonly db: Database
}

/** Throws what `openQueue` throws. */
export function openWatchedQueue(file: string, environment: Environment): WatchedQueue {
  const { pragma } = BetterSqlite.prototype
  const opened: Database[] = []
  BetterSqlite.prototype.pragma = function watchedPragma(this: Database, ...call) {
    opened.push(this)
    return pragma.apply(this, call)
  }
  try {
    const queue = openQueue(file, environment)
    const db = opened.find((candidate) => candidate.name === file && candidate.open)
    if (db === undefined) throw new Error('expected openQueue to set its pragmas on one connection')
    return { queue, db }
  } finally {
    BetterSqlite.prototype.pragma = pragma
  }
}

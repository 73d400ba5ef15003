// Listens in on better-sqlite3: which connection the queue opened, and a chosen statement of it made
// to fail, so that a test can see what half a verb leaves behind.
import BetterSqlite, { type Database, type Statement } from 'better-sqlite3'

export class SeededFailure extends Error {
  override readonly name = 'SeededFailure'
}

type Prepare = (this: Database, sql: string) => Statement

const prototype = BetterSqlite.prototype as { prepare: Prepare }
const originalPrepare = prototype.prepare
const calls = ['run', 'get', 'all'] as const

let latest: Database | null = null
/** Statements to let pass, the failing one included; 0 lets all pass. */
let failIn = 0

function pass(): void {
  if (failIn === 0) return
  failIn -= 1
  if (failIn === 0) throw new SeededFailure('this statement was to fail')
}

/** Must be called before the queue is opened; once for a process. */
export function tapSqlite(): void {
  prototype.prepare = function prepare(sql) {
    const statement = originalPrepare.call(this, sql)
    latest = statement.database
    for (const name of calls) {
      const call: (...args: unknown[]) => unknown = statement[name]
      Object.defineProperty(statement, name, {
        value: (...args: unknown[]) => {
          pass()
          return call.apply(statement, args)
        },
      })
    }
    return statement
  }
}

/** The connection that a queue opened last. */
export function latestConnection(): Database {
  if (latest === null) throw new Error('expected a queue to have been opened')
  return latest
}

/** A statement for looking only: it never fails on purpose. */
export function prepareLook(db: Database, sql: string): Statement {
  return originalPrepare.call(db, sql)
}

/** Runs `work` with its statement number `at` failing; 0 for none. */
export function withFailureAt<T>(at: number, work: () => T): T {
  failIn = at
  try {
    return work()
  } finally {
    failIn = 0
  }
}

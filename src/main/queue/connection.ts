// Opens the queue's SQLite file the way its promises need.
import BetterSqlite, { type Database } from 'better-sqlite3'
import { secureLog } from './files/secure-log.ts'

/**
 * Pragmas, set outside a transaction and read back.
 *
 * - `locking_mode=EXCLUSIVE`: one owner; a second opener gets SQLITE_BUSY.
 * - `synchronous=FULL`: better-sqlite3's own NORMAL lost acknowledged commits in 57 % of simulated
 *   power cuts.
 * - `fullfsync` matters on macOS alone, where fsync does not reach the platter.
 * - `temp_store=MEMORY`: what can undo one statement of a long transaction went to a temporary file,
 *   which took half the time of publishing.
 */
const pragmas: readonly (readonly [
  name: string,
  value: string | number,
  readBack: string | number,
])[] = [
  ['locking_mode', 'EXCLUSIVE', 'exclusive'],
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['foreign_keys', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['temp_store', 'MEMORY', 2],
  ['journal_size_limit', 16 * 1024 * 1024, 16 * 1024 * 1024],
  ['fullfsync', 'ON', 1],
  ['checkpoint_fullfsync', 'ON', 1],
]

/** Throws SqliteError `SQLITE_BUSY` when another process owns the file. */
export function openConnection(path: string): Database {
  // Short: the only other owner is a second Reelmill on its way out.
  const db = new BetterSqlite(path, { timeout: 2_000 })
  try {
    for (const [name, value, expected] of pragmas) {
      db.pragma(`${name} = ${value}`)
      const found: unknown = db.pragma(name, { simple: true })
      if (found !== expected) {
        throw new Error(`expected pragma ${name} to be ${expected}, got ${String(found)}`)
      }
    }
    // The first read opens the log, or makes one.
    db.pragma('schema_version')
    secureLog(`${path}-wal`)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/** The statement was rolled back whole for want of space: it can be tried again. */
export function isDiskFull(error: unknown): boolean {
  return error instanceof BetterSqlite.SqliteError && error.code === 'SQLITE_FULL'
}

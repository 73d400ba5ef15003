// Which process uses a data folder: settled before anything in the folder is read or written.
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import BetterSqlite, { type Database } from 'better-sqlite3'

/** Referenced as long as this process lives: a collected connection lets go of its lock. */
const held: Database[] = []

/**
 * False when another process has the folder. The lock is the system's, on an empty file, and ends
 * with its process, however that ends. Chromium's own (`requestSingleInstanceLock`) sends kill -9 to
 * an owner that is slow to answer, and crashed when several starts raced for it.
 *
 * Throws SqliteError when the folder cannot be written to.
 */
export function lockFolder(dataDir: string): boolean {
  mkdirSync(dataDir, { recursive: true })
  const db = new BetterSqlite(path.join(dataDir, 'owner.lock'), { timeout: 0 })
  try {
    db.exec('BEGIN EXCLUSIVE')
    held.push(db)
    return true
  } catch (error) {
    db.close()
    if (error instanceof BetterSqlite.SqliteError && error.code === 'SQLITE_BUSY') return false
    throw error
  }
}

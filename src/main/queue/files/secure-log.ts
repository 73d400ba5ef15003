// Makes sure that the log an open queue file goes on from is on disk: its bytes and its name.
import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import path from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { flushFolder } from './flush.ts'

/**
 * Writes the log over itself, flushes it, and flushes its folder. Only the file's owner may call it,
 * before its first commit.
 *
 * - Linux takes pages for clean once their flush has failed: they are read as written, but no later
 *   flush writes them. A commit that a failed flush left in the log was so the ground for the next
 *   process's commits, and a power cut took them all or left a damaged file (5 to 8 % of the simulated
 *   ones after such a flush).
 * - SQLite flushes the folder too, but goes on when that fails; without a name all commits are lost.
 *
 * Costs reading and writing 4 MiB at most, and that after an unclean end alone. Throws SqliteError.
 */
export function secureLog(logFile: string): void {
  try {
    const content = readFileSync(logFile)
    const file = openSync(logFile, 'r+')
    try {
      for (let at = 0; at < content.length;) at += writeSync(file, content, at, undefined, at)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    flushFolder(path.dirname(logFile))
  } catch (error) {
    throw new BetterSqlite.SqliteError(String(error), sqliteCodeOf(error))
  }
}

function sqliteCodeOf(error: unknown): string {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOSPC':
      return 'SQLITE_FULL'
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'SQLITE_READONLY'
    default:
      return 'SQLITE_IOERR_FSYNC'
  }
}

// Opens the queue; sets a damaged file aside, never deletes it, and goes on with the newest sound copy.
import { existsSync, statSync } from 'node:fs'
import BetterSqlite from 'better-sqlite3'
import { openQueue, systemEnvironment, type Environment, type Queue } from '../queue.ts'
import { finishRepair, repairFile, type Repair } from './repair-file.ts'
import { listSnapshots } from './snapshots.ts'

export interface Opening {
  readonly queue: Queue
  /** Null when the file was sound. */
  readonly repair: Repair | null
}

/** Reading a file of this size takes a quarter of a second; above it only SQLite's own errors count. */
const largestReadBytes = 64 * 1024 * 1024
/** And this one takes 30 ms, which nobody notices at a start. */
const alwaysReadBytes = 8 * 1024 * 1024
/** Older than yesterday's: no sound copy was taken lately. */
const trustedMs = 48 * 60 * 60 * 1000

/** Throws what `openQueue` throws, except for a damaged file. */
export function openOrRestoreQueue(
  file: string,
  environment: Environment = systemEnvironment,
): Opening {
  const earlier = finishRepair(file)
  // A read that fails once looks like damage, too: only what is found twice is taken for it.
  const reads = mustRead(file, environment.now())
  const opened = tryOpen(file, reads, environment) ?? tryOpen(file, reads, environment)
  if (opened !== null) return { queue: opened, repair: earlier }

  repairFile(file, environment, openQueue)
  const repair = finishRepair(file)
  return { queue: openQueue(file, environment), repair }
}

/** Null for a damaged file. */
function tryOpen(file: string, reads: boolean, environment: Environment): Queue | null {
  try {
    const queue = openQueue(file, environment)
    if (!reads || queue.isSound()) return queue
    queue.close()
    return null
  } catch (error) {
    if (isDamage(error)) return null
    throw error
  }
}

/** Whether all pages are looked at: a large file that was closed in order and copied whole lately is trusted. */
function mustRead(file: string, nowMs: number): boolean {
  const bytes = statSync(file, { throwIfNoEntry: false })?.size
  if (bytes === undefined || bytes > largestReadBytes) return false
  // SQLite deletes the log when it closes the file.
  if (bytes <= alwaysReadBytes || existsSync(`${file}-wal`)) return true
  const [copy] = listSnapshots(file)
  return copy === undefined || statSync(copy).mtimeMs < nowMs - trustedMs
}

function isDamage(error: unknown): boolean {
  return error instanceof BetterSqlite.SqliteError && /^SQLITE_(CORRUPT|NOTADB)/.test(error.code)
}

// Opens the queue; sets a damaged file aside, never deletes it, and goes on with the newest sound copy.
import { existsSync, statSync } from 'node:fs'
import BetterSqlite from 'better-sqlite3'
import { openQueue, systemEnvironment, type Environment, type Queue } from '../queue.ts'
import { finishRepair, repairFile, type Repair } from './repair-file.ts'

export interface Opening {
  readonly queue: Queue
  /** Null when the file was sound. */
  readonly repair: Repair | null
}

/** Reading a file of this size takes a quarter of a second; above it only SQLite's own errors count. */
const largestCheckedBytes = 64 * 1024 * 1024

/** Throws what `openQueue` throws, except for a damaged file. */
export function openOrRestoreQueue(
  file: string,
  environment: Environment = systemEnvironment,
): Opening {
  const earlier = finishRepair(file)
  // A read that fails once looks like damage, too: only what is found twice is taken for it.
  const opened = tryOpen(file, environment) ?? tryOpen(file, environment)
  if (opened !== null) return { queue: opened, repair: earlier }

  repairFile(file, environment, openQueue)
  const repair = finishRepair(file)
  return { queue: openQueue(file, environment), repair }
}

/** Null for a damaged file. */
function tryOpen(file: string, environment: Environment): Queue | null {
  try {
    const small = existsSync(file) && statSync(file).size <= largestCheckedBytes
    const queue = openQueue(file, environment)
    if (!small || queue.isSound()) return queue
    queue.close()
    return null
  } catch (error) {
    if (isDamage(error)) return null
    throw error
  }
}

function isDamage(error: unknown): boolean {
  return error instanceof BetterSqlite.SqliteError && /^SQLITE_(CORRUPT|NOTADB)/.test(error.code)
}

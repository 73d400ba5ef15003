// Opens the queue; sets a damaged file aside, never deletes it, and goes on with the newest sound copy.
import { existsSync, mkdirSync, renameSync, statSync } from 'node:fs'
import path from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { openQueue, systemEnvironment, type Environment, type Queue } from '../queue.ts'
import { isSound } from './check-file.ts'
import { listSnapshots, restoreSnapshot } from './snapshots.ts'

export interface Opening {
  readonly queue: Queue
  /** Null when the file was sound. */
  readonly repair: Repair | null
}

export interface Repair {
  /** Folder that now holds the damaged file, its -wal and its -shm. */
  readonly setAside: string
  /** The copy that took its place; null when there was none. */
  readonly snapshot: string | null
  /** Jobs read from the damaged file. */
  readonly salvaged: number
}

/** Reading a file of this size takes a quarter of a second; above it only SQLite's own errors count. */
const largestCheckedBytes = 64 * 1024 * 1024

/** Throws what `openQueue` throws, except for a damaged file. */
export function openOrRestoreQueue(
  file: string,
  environment: Environment = systemEnvironment,
): Opening {
  const opened = tryOpen(file, environment)
  if (opened !== null) return { queue: opened, repair: null }

  const setAside = setAsideFolder(file, environment.now())
  for (const suffix of ['', '-wal', '-shm']) {
    if (existsSync(file + suffix))
      renameSync(file + suffix, path.join(setAside, path.basename(file) + suffix))
  }
  const snapshot = listSnapshots(file).find(isSound) ?? null
  if (snapshot !== null) restoreSnapshot(snapshot, file)
  const queue = openQueue(file, environment)
  const salvaged = queue.salvageFrom(path.join(setAside, path.basename(file)))
  return { queue, repair: { setAside, snapshot, salvaged } }
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

function setAsideFolder(file: string, nowMs: number): string {
  const stamp = new Date(nowMs).toISOString().replaceAll(/[:.]/g, '-')
  const folder = path.join(path.dirname(file), `damaged-${stamp}`)
  mkdirSync(folder, { recursive: true })
  return folder
}

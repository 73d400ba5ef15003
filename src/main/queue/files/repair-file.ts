// Puts a sound queue file in a damaged one's place, so that a start that is cut short at any moment finds
// one of the two whole, and the next start finishes the work.
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import type { Environment, Queue } from '../queue.ts'
import { isSound } from './check-file.ts'
import { flushFile, flushFolder } from './flush.ts'
import { listSnapshots } from './snapshots.ts'

export interface Repair {
  /** Folder that now holds the damaged file, its -wal and its -shm. */
  readonly setAside: string
  /** The copy that took its place; null when there was none. */
  readonly snapshot: string | null
  /** Jobs read from the damaged file. */
  readonly salvaged: number
}

/** In the set-aside folder: not to be used; whole, and due to take the damaged file's place. */
const unfinishedName = 'unfinished.sqlite'
const successorName = 'successor.sqlite'
const recordName = 'repair.json'
const folderName = /^damaged-/

/**
 * Builds the successor beside the damaged file, from the newest sound snapshot and all that can still be
 * read, then lets it take the place. The damaged file is not changed, only moved.
 */
export function repairFile(
  file: string,
  environment: Environment,
  openQueue: (file: string, environment: Environment) => Queue,
): void {
  const stamp = new Date(environment.now()).toISOString().replaceAll(/[:.]/g, '-')
  const setAside = path.join(path.dirname(file), `damaged-${stamp}`)
  mkdirSync(setAside, { recursive: true })
  const unfinished = path.join(setAside, unfinishedName)
  removeQueueFile(unfinished)

  const snapshot = listSnapshots(file).find(isSound) ?? null
  if (snapshot !== null) copyFileSync(snapshot, unfinished)
  const queue = openQueue(unfinished, environment)
  const salvaged = queue.salvageFrom(file)
  queue.close()

  const repair: Repair = { setAside, snapshot, salvaged }
  const record = path.join(setAside, recordName)
  writeFileSync(record, JSON.stringify(repair))
  // The copied snapshot's pages, which SQLite did not write, as well.
  for (const written of [record, unfinished]) flushFile(written)
  flushFolder(path.dirname(setAside))
  flushFolder(setAside)
  // From here on the repair is finished by whoever starts next.
  renameSync(unfinished, path.join(setAside, successorName))
  flushFolder(setAside)
}

/** Finishes a repair, this start's or an earlier one's; null when there was none to finish. */
export function finishRepair(file: string): Repair | null {
  const folder = path.dirname(file)
  const setAside = setAsideFolders(folder).find((candidate) =>
    existsSync(path.join(candidate, successorName)),
  )
  if (setAside === undefined) return null
  // All of it, before the successor comes: SQLite would write an old log beside it over it.
  for (const suffix of ['', '-wal', '-shm']) {
    if (existsSync(file + suffix)) {
      renameSync(file + suffix, path.join(setAside, path.basename(file) + suffix))
    }
  }
  flushFolder(setAside)
  flushFolder(folder)
  renameSync(path.join(setAside, successorName), file)
  flushFolder(folder)
  return JSON.parse(readFileSync(path.join(setAside, recordName), 'utf8')) as Repair
}

function setAsideFolders(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => folderName.test(name))
    .map((name) => path.join(folder, name))
}

function removeQueueFile(file: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(file + suffix, { force: true })
}

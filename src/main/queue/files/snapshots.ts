// Copies of the queue file: one a day while the app runs, one before a migration changes it, and one
// before another version of Reelmill is installed.
import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import BetterSqlite, { type Database } from 'better-sqlite3'
import { isSound } from './check-file.ts'

/** Daily copies that are kept, besides those from before a migration. */
const keptDays = 3
/** Copies from before an update that are kept. */
const keptUpdates = 3

const folderOf = (queueFile: string) => path.join(path.dirname(queueFile), 'snapshots')
const dailyName = /^daily-\d{4}-\d{2}-\d{2}\.sqlite$/
const updateName = /^before-update-\d{4}-\d{2}-\d{2}\.sqlite$/
const snapshotName = /^(daily|before-v\d+|before-update)-.*\.sqlite$/

/** Newest first; dates in their names sort as text, so names need no clock. */
export function listSnapshots(queueFile: string): readonly string[] {
  try {
    const folder = folderOf(queueFile)
    return readdirSync(folder)
      .filter((name) => snapshotName.test(name))
      .sort((a, b) => dateOf(b).localeCompare(dateOf(a)))
      .map((name) => path.join(folder, name))
  } catch {
    return []
  }
}

function dateOf(name: string): string {
  return name.replace(/^(daily|before-v\d+|before-update)-/, '')
}

/**
 * Copies an open queue as it was before a migration, checks the copy, and only then gives it its
 * name. Throws when the copy is not sound: then nothing must be changed.
 */
export function snapshotBeforeMigration(db: Database, toVersion: number, nowMs: number): void {
  const name = `before-v${toVersion}-${dayOf(nowMs)}.sqlite`
  writeChecked(db.name, name, (temporary) => db.prepare('VACUUM INTO ?').run(temporary))
}

/** The same before a newer Reelmill takes this one's place: the old one could not read its queue. */
export function snapshotBeforeUpdate(db: Database, nowMs: number): void {
  const name = `before-update-${dayOf(nowMs)}.sqlite`
  writeChecked(db.name, name, (temporary) => db.prepare('VACUUM INTO ?').run(temporary))
  removeOld(db.name, updateName, keptUpdates)
}

/**
 * Copies the open queue in steps between turns of the event loop, unless today's copy is there.
 *
 * @param check reads the copy, off the main thread where it is large.
 */
export async function takeDailySnapshot(
  db: Database,
  nowMs: number,
  check: (file: string) => Promise<boolean>,
): Promise<void> {
  const folder = folderOf(db.name)
  const target = path.join(folder, `daily-${dayOf(nowMs)}.sqlite`)
  if (listSnapshots(db.name).includes(target)) return
  mkdirSync(folder, { recursive: true })
  const temporary = `${target}.tmp`
  rmSync(temporary, { force: true })
  await db.backup(temporary)
  leaveWal(temporary)
  if (!(await check(temporary))) {
    rmSync(temporary, { force: true })
    throw new Error('expected a sound copy of the queue, got a damaged one')
  }
  renameSync(temporary, target)
  removeOld(db.name, dailyName, keptDays)
}

function removeOld(queueFile: string, kind: RegExp, kept: number): void {
  const all = listSnapshots(queueFile).filter((file) => kind.test(path.basename(file)))
  for (const old of all.slice(kept)) rmSync(old)
}

/** A copy in WAL mode would grow a -wal and a -shm beside it whenever it is read. */
function leaveWal(file: string): void {
  const copy = new BetterSqlite(file)
  copy.pragma('journal_mode = DELETE')
  copy.close()
}

function writeChecked(queueFile: string, name: string, write: (file: string) => void): void {
  const target = path.join(folderOf(queueFile), name)
  const temporary = `${target}.tmp`
  mkdirSync(path.dirname(target), { recursive: true })
  rmSync(temporary, { force: true })
  write(temporary)
  if (!isSound(temporary)) throw new Error('expected a sound copy of the queue, got a damaged one')
  renameSync(temporary, target)
}

function dayOf(nowMs: number): string {
  return new Date(nowMs).toISOString().slice(0, 10)
}

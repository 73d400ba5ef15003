// The persistent queue: one SQLite file, one owner, one verb a file beside this one.
import { randomUUID } from 'node:crypto'
import { statSync } from 'node:fs'
import { prepareBatches } from './batches.ts'
import { prepareCancel } from './cancel.ts'
import { prepareChange } from './change.ts'
import { prepareClaim } from './claim.ts'
import { openConnection } from './connection.ts'
import { salvage } from './files/salvage.ts'
import {
  snapshotBeforeMigration,
  snapshotBeforeUpdate,
  takeDailySnapshot,
} from './files/snapshots.ts'
import { prepareFacts } from './facts.ts'
import { prepareHistory } from './history.ts'
import { openJournal } from './journal.ts'
import { migrate } from './migrate.ts'
import { prepareOwnPresets } from './own-presets.ts'
import { preparePartFiles } from './part-files.ts'
import { prepareOpenAttempts } from './open-attempts.ts'
import { preparePause } from './pause.ts'
import { prepareProcesses } from './processes.ts'
import { preparePrune } from './prune.ts'
import { preparePublish } from './publish.ts'
import { prepareQueueState } from './queue-state.ts'
import { prepareReadEvents } from './read-events.ts'
import { prepareReads } from './read-jobs.ts'
import { prepareRemove } from './remove.ts'
import { prepareReplacements } from './replacements.ts'
import { prepareReorder } from './reorder.ts'
import { prepareReports } from './report.ts'
import { prepareRetry } from './retry.ts'
import { prepareSettings } from './settings.ts'
import { prepareSettle } from './settle.ts'
import { prepareWake } from './wake.ts'
import { prepareWorkFolders } from './work-folders.ts'

/** Time and chance, so that a test can hold them still. */
export interface Environment {
  /** Unix milliseconds. */
  now(): number
  /** 0 to 1. */
  random(): number
  /** 16 hex digits, never the same twice. */
  newToken(): string
}

export const systemEnvironment: Environment = {
  now: Date.now,
  random: Math.random,
  // Cut out of an id for which Node keeps random bits at hand; to ask for some took 7 µs a claim.
  newToken: () => randomUUID().slice(19).replace('-', ''),
}

/**
 * Opens, and creates or migrates where needed, the queue at `path`.
 *
 * Throws SqliteError `SQLITE_BUSY` when another process owns it, NewerQueueError and
 * ForeignQueueError when the file is not this version's to change.
 */
export function openQueue(path: string, environment: Environment = systemEnvironment) {
  const { now, random, newToken } = environment
  const db = openConnection(path)
  try {
    migrate(db, undefined, (toVersion) => snapshotBeforeMigration(db, toVersion, now()))
    const { ino } = statSync(path)
    const journal = openJournal(db, now)
    return {
      ...preparePublish(db, journal, now),
      claim: prepareClaim(db, journal, now, newToken),
      ...prepareReports(db, journal),
      settle: prepareSettle(db, journal, now, random),
      cancel: prepareCancel(db, journal, now),
      retry: prepareRetry(db, journal),
      ...prepareWake(db, journal, now),
      ...preparePause(db, journal),
      ...prepareReorder(db, journal),
      change: prepareChange(db, journal),
      ...prepareQueueState(db),
      ...prepareReplacements(db, journal),
      remove: prepareRemove(db, journal),
      ...prepareReads(db),
      eventsOf: prepareReadEvents(db),
      ...prepareFacts(db),
      ...prepareHistory(db),
      ...prepareBatches(db),
      ...preparePartFiles(db),
      ...prepareWorkFolders(db),
      ...prepareProcesses(db),
      ...prepareSettings(db),
      ...prepareOwnPresets(db, now),
      openAttempts: prepareOpenAttempts(db),
      prune: preparePrune(db, journal, now),
      journal,
      path,
      /** Reads the whole file: blocks for about 4 ms a MiB. */
      isSound: () => db.pragma('quick_check', { simple: true }) === 'ok',
      /** False once somebody moved or deleted the file: what is written now would not be found again. */
      isInPlace: () => statSync(path, { throwIfNoEntry: false })?.ino === ino,
      takeDailySnapshot: (check: (file: string) => Promise<boolean>) =>
        takeDailySnapshot(db, now(), check),
      snapshotBeforeUpdate: () => snapshotBeforeUpdate(db, now()),
      salvageFrom: (damagedFile: string) => salvage(damagedFile, db),
      close: () => void db.close(),
    }
  } catch (error) {
    db.close()
    throw error
  }
}

export type Queue = ReturnType<typeof openQueue>

// Brings a queue file to this version's schema, one transaction a step, or refuses it untouched.
import type { Database } from 'better-sqlite3'
import type { Migration } from './migration.ts'
import { jobsMigration } from './migrations/0001-jobs.ts'
import { ownPresetsMigration } from './migrations/0002-own-presets.ts'
import { deliveryMigration } from './migrations/0003-delivery.ts'
import { factsMigration } from './migrations/0004-facts.ts'
import { workFoldersMigration } from './migrations/0005-work-folders.ts'
import { historyMigration } from './migrations/0006-history.ts'

/** All there are, ascending. */
export const migrations: readonly Migration[] = [
  jobsMigration,
  ownPresetsMigration,
  deliveryMigration,
  factsMigration,
  workFoldersMigration,
  historyMigration,
]

/** "Reel" in ASCII: tells a queue file from any other SQLite file. */
const applicationId = 0x5265656c

/** The file was written by a newer Reelmill; it is left as it is. */
export class NewerQueueError extends Error {
  override readonly name = 'NewerQueueError'
  constructor(found: number, known: number) {
    super(`expected a queue of version ${known} or older, got ${found}`)
  }
}

/** The file is a database of some other program. */
export class ForeignQueueError extends Error {
  override readonly name = 'ForeignQueueError'
}

/**
 * @param steps all known migrations, ascending.
 * @param beforeFirst called once, with the version to come, before an existing file is changed.
 */
export function migrate(
  db: Database,
  steps: readonly Migration[] = migrations,
  beforeFirst: (toVersion: number) => void = () => undefined,
): void {
  const version = db.pragma('user_version', { simple: true }) as number
  const id = db.pragma('application_id', { simple: true }) as number
  const isNew = version === 0 && id === 0 && isEmpty(db)
  if (!isNew && id !== applicationId) throw new ForeignQueueError('expected a queue file')
  const known = steps.at(-1)?.version ?? 0
  if (version > known) throw new NewerQueueError(version, known)
  if (version < known && !isNew) beforeFirst(known)
  for (const step of steps.filter((candidate) => candidate.version > version)) {
    db.transaction(() => {
      db.exec(step.sql)
      if (step.version === 1) db.pragma(`application_id = ${applicationId}`)
      db.pragma(`user_version = ${step.version}`)
    }).immediate()
  }
}

function isEmpty(db: Database): boolean {
  return db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0
}

// Program: brings queue files to a version, as the app does, under whatever each order has in store for
// it. Argument: the name of a JSON list of `MigrationOrder`; prints a JSON list of what SQLite said (null:
// nothing went wrong), unless it is killed.
import { readFileSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import { openConnection } from '../../../src/main/queue/connection.ts'
import { snapshotBeforeMigration } from '../../../src/main/queue/files/snapshots.ts'
import { migrate } from '../../../src/main/queue/migrate.ts'
import type { Migration } from '../../../src/main/queue/migration.ts'
import { armFault, type Fault } from '../../crash/queue/io/fault-switch.ts'

export interface MigrationOrder {
  readonly file: string
  readonly steps: readonly Migration[]
  /** A call to the disk that fails or is the last, below this folder; under the shim alone. */
  readonly fault: { readonly folder: string; readonly call: Fault } | null
}

function perform({ file, steps, fault }: MigrationOrder): string | null {
  if (fault !== null) armFault(fault.folder, fault.call)
  let db: Database | null = null
  try {
    db = openConnection(file)
    const opened = db
    opened.function('be_killed', () => process.kill(process.pid, 'SIGKILL'))
    opened.function('fail', () => {
      throw new Error('failed on demand')
    })
    migrate(opened, steps, (toVersion) => snapshotBeforeMigration(opened, toVersion, 0))
    return null
  } catch (error) {
    return String(error)
  } finally {
    db?.close()
    if (fault !== null) armFault(fault.folder, null)
  }
}

const orders = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as readonly MigrationOrder[]
process.stdout.write(JSON.stringify(orders.map(perform)))

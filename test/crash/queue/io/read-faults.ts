// Program, run under the shim: opens a sound queue as the app does, again and again, and each time one
// more read goes well before one fails. Argument: the queue's folder. Prints a JSON list of `ReadFault`.
import path from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { openOrRestoreQueue } from '../../../../src/main/queue/files/open-or-restore.ts'
import { armFault, faultHits } from './fault-switch.ts'

export interface ReadFault {
  readonly k: number
  /** SQLite's code of what was thrown, or what came of the opening. */
  readonly outcome: string
  readonly jobs: number
}

const [folder = ''] = process.argv.slice(2)
const file = path.join(folder, 'queue.sqlite')

function openWithFault(k: number): ReadFault {
  armFault(folder, { k, error: 'EIO', forever: false, torn: false, calls: 'reads' })
  try {
    const { queue, repair } = openOrRestoreQueue(file)
    armFault(folder, null)
    const jobs = queue.list(0, 10_000).length
    queue.close()
    return { k, outcome: repair === null ? 'opened' : 'repaired', jobs }
  } catch (error) {
    armFault(folder, null)
    if (!(error instanceof BetterSqlite.SqliteError)) throw error
    return { k, outcome: error.code, jobs: 0 }
  }
}

const faults: ReadFault[] = []
for (let k = 1; ; k += 1) {
  const fault = openWithFault(k)
  // Beyond the last read.
  if (faultHits(folder) === 0) break
  faults.push(fault)
}
process.stdout.write(JSON.stringify(faults))

// The worker processes that may still be there: listed until they were seen gone, like part files.
import type { Database } from 'better-sqlite3'
import type { ProcessIdentity } from '../../shared/worker.ts'

export interface ProcessVerbs {
  listProcess(process: ProcessIdentity): void
  forgetProcess(process: ProcessIdentity): void
  /** Between two runs of the app: those that the last one left behind, should they still live. */
  listedProcesses(): readonly ProcessIdentity[]
}

export function prepareProcesses(db: Database): ProcessVerbs {
  const list = db.prepare<[number, number]>(
    'INSERT OR IGNORE INTO processes (pid, started_at) VALUES (?, ?)',
  )
  const forget = db.prepare<[number]>('DELETE FROM processes WHERE pid = ?')
  const listed = db.prepare<[], ProcessIdentity>(
    'SELECT pid, started_at AS startedAt FROM processes',
  )
  return {
    // Without its start time a process cannot be told from a later one with its number.
    listProcess: ({ pid, startedAt }) => {
      if (startedAt !== null) list.run(pid, startedAt)
    },
    forgetProcess: ({ pid }) => void forget.run(pid),
    listedProcesses: () => listed.all(),
  }
}

// The list of folders that hold segments of long jobs.
import type { Database } from 'better-sqlite3'
import type { Attempt } from '../../shared/worker.ts'

export interface WorkFolderVerbs {
  /** The one folder of this job; others are done with. False for a late report, which is dropped. */
  recordWork(attempt: Attempt, path: string): boolean
  /** Of jobs that will never go on (completed, cancelled, removed; a failed one may be retried), and outdated ones. */
  doneWork(): readonly string[]
  /** The folder was seen gone. */
  forgetWork(path: string): void
}

export function prepareWorkFolders(db: Database): WorkFolderVerbs {
  const record = db.prepare<[string, number, number, string]>(
    `INSERT INTO work_folders (path, job_id) SELECT ?, ? WHERE EXISTS
       (SELECT 1 FROM jobs WHERE id = ? AND token = ?)
     ON CONFLICT (path) DO UPDATE SET job_id = excluded.job_id`,
  )
  const done = db
    .prepare<[], string>(
      `SELECT path FROM work_folders WHERE NOT EXISTS (
         SELECT 1 FROM jobs WHERE jobs.id = job_id AND state NOT IN ('completed', 'cancelled'))`,
    )
    .pluck()
  // No job has this number: what was made by another plan, or for another destination, is nobody's.
  const disown = db.prepare<[number, string]>(
    'UPDATE work_folders SET job_id = 0 WHERE job_id = ? AND path <> ?',
  )
  const recordOnly = db.transaction(({ jobId, token }: Attempt, path: string) => {
    if (record.run(path, jobId, jobId, token).changes === 0) return false
    disown.run(jobId, path)
    return true
  })
  const forget = db.prepare<[string]>('DELETE FROM work_folders WHERE path = ?')
  return {
    recordWork: (attempt, path) => recordOnly.immediate(attempt, path),
    doneWork: () => done.all(),
    forgetWork: (path) => void forget.run(path),
  }
}

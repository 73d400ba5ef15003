// The list of folders that hold segments of long jobs.
import type { Database } from 'better-sqlite3'
import type { Attempt } from '../../shared/worker.ts'

export interface WorkFolderVerbs {
  /** False when the attempt is not the job's current one: a late report, dropped. */
  recordWork(attempt: Attempt, path: string): boolean
  /** Folders of jobs that will never go on: completed, cancelled, removed. A failed one may be retried. */
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
  const forget = db.prepare<[string]>('DELETE FROM work_folders WHERE path = ?')
  return {
    recordWork: ({ jobId, token }, path) => record.run(path, jobId, jobId, token).changes > 0,
    doneWork: () => done.all(),
    forgetWork: (path) => void forget.run(path),
  }
}

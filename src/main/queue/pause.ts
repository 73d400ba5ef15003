// Pauses and resumes single jobs. One that a worker holds keeps its attempt: it is only suspended.
import type { Database } from 'better-sqlite3'
import type { JobId } from '../../shared/job.ts'
import type { Attempt } from '../../shared/worker.ts'
import type { Journal } from './journal.ts'

export interface PauseVerbs {
  /** Answers the attempts whose workers must suspend them. */
  pause(ids: readonly JobId[]): readonly Attempt[]
  /** Answers the attempts whose workers go on; the other jobs are back on the table. */
  resume(ids: readonly JobId[]): readonly Attempt[]
}

export function preparePause(db: Database, journal: Journal): PauseVerbs {
  const pause = db.prepare<[number], { token: string | null }>(
    `UPDATE jobs SET state = 'paused', waits_for = NULL, run_at_ms = NULL, error = NULL
     WHERE id = ? AND state IN ('queued', 'scheduled', 'running') RETURNING token`,
  )
  const resume = db.prepare<[number], { token: string | null }>(
    `UPDATE jobs SET state = iif(token IS NULL, 'queued', 'running')
     WHERE id = ? AND state = 'paused' RETURNING token`,
  )
  const change = (
    statement: typeof pause,
    kind: 'paused' | 'resumed',
    ids: readonly JobId[],
  ): readonly Attempt[] =>
    journal.transact(() => {
      const open: Attempt[] = []
      for (const jobId of ids) {
        const row = statement.get(jobId)
        if (row === undefined) continue
        journal.append(jobId, kind)
        if (row.token !== null) open.push({ jobId, token: row.token })
      }
      return open
    })

  return {
    pause: (ids) => change(pause, 'paused', ids),
    resume: (ids) => change(resume, 'resumed', ids),
  }
}

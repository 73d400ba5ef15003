// Pauses and resumes single jobs. One that a worker holds keeps its attempt: it is only suspended.
import type { Database } from 'better-sqlite3'
import type { JobId } from '../../shared/job.ts'
import type { Attempt } from '../../shared/worker.ts'
import type { Journal } from './journal.ts'

export interface Change {
  /** All that changed. Others are passed over. */
  readonly reached: readonly JobId[]
  /** Those of them that a worker holds: it must be told. */
  readonly open: readonly Attempt[]
}

export interface PauseVerbs {
  pause(ids: readonly JobId[]): Change
  /** What no worker holds goes back on the table. */
  resume(ids: readonly JobId[]): Change
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
  ): Change =>
    journal.transact(() => {
      const reached: JobId[] = []
      const open: Attempt[] = []
      for (const jobId of ids) {
        const row = statement.get(jobId)
        if (row === undefined) continue
        journal.append(jobId, kind)
        reached.push(jobId)
        if (row.token !== null) open.push({ jobId, token: row.token })
      }
      return { reached, open }
    })

  return {
    pause: (ids) => change(pause, 'paused', ids),
    resume: (ids) => change(resume, 'resumed', ids),
  }
}

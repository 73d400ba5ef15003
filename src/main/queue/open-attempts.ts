// The attempts that are open in the file: while the app runs those that workers hold, at its start
// those that the last run left behind, however it ended.
import type { Database } from 'better-sqlite3'
import type { Attempt, ProcessIdentity } from '../../shared/worker.ts'

export interface OpenAttempt {
  readonly attempt: Attempt
  /** The job is paused; its worker holds it suspended. */
  readonly paused: boolean
  /** Its ffmpeg, once it was reported. */
  readonly ffmpeg: ProcessIdentity | null
}

interface OpenRow {
  readonly id: number
  readonly token: string
  readonly paused: 0 | 1
  readonly pid: number | null
  readonly startedAt: number | null
}

export function prepareOpenAttempts(db: Database): () => readonly OpenAttempt[] {
  const open = db.prepare<[], OpenRow>(
    `SELECT id, token, state = 'paused' AS paused, ffmpeg_pid AS pid, ffmpeg_started_at AS startedAt
     FROM jobs INDEXED BY jobs_queued WHERE token IS NOT NULL ORDER BY id`,
  )
  return () =>
    open.all().map(({ id, token, paused, pid, startedAt }) => ({
      attempt: { jobId: id, token },
      paused: paused === 1,
      ffmpeg: pid === null ? null : { pid, startedAt },
    }))
}

// What the last run of the app left running when it ended, however it ended.
import type { Database } from 'better-sqlite3'
import type { Attempt, ProcessIdentity } from '../../shared/worker.ts'

export interface OrphanedAttempt {
  readonly attempt: Attempt
  /** Its ffmpeg, which must be seen dead before the job is queued again. */
  readonly ffmpeg: ProcessIdentity | null
}

/** Read once after opening; each is then settled as interrupted, which costs the job nothing. */
export function readOrphanedAttempts(db: Database): readonly OrphanedAttempt[] {
  return db
    .prepare<
      [],
      { id: number; token: string; ffmpeg_pid: number | null; ffmpeg_started_at: number | null }
    >(`SELECT id, token, ffmpeg_pid, ffmpeg_started_at FROM jobs WHERE state = 'running'`)
    .all()
    .map((row) => ({
      attempt: { jobId: row.id, token: row.token },
      ffmpeg:
        row.ffmpeg_pid === null ? null : { pid: row.ffmpeg_pid, startedAt: row.ffmpeg_started_at },
    }))
}

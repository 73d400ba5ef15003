// What a worker tells of a job while it runs, written under its attempt token alone.
import type { Database } from 'better-sqlite3'
import type { Attempt, CommitIntent, ProcessIdentity } from '../../shared/worker.ts'
import type { Journal } from './journal.ts'

/** Each answers false when the attempt is not the job's current one: a late report, dropped. */
export interface ReportVerbs {
  /** @param summary points of the plan, as JSON */
  recordPlan(attempt: Attempt, summary: string): boolean
  /** It goes on behind the work of an earlier attempt. @param fraction 0 to 1 of the whole job */
  recordContinued(attempt: Attempt, fraction: number): boolean
  /** Encoding has begun: the attempt looked, and nothing that an earlier one announced is there. */
  recordFfmpeg(attempt: Attempt, ffmpeg: ProcessIdentity): boolean
  /** On disk before the worker renames: recovery looks for this target. */
  recordIntent(attempt: Attempt, intent: CommitIntent): boolean
}

export function prepareReports(db: Database, journal: Journal): ReportVerbs {
  const current = `WHERE id = ? AND token = ?`
  const plan = db.prepare<[string, number, string]>(`UPDATE jobs SET plan_summary = ? ${current}`)
  const isCurrent = db.prepare<[number, string]>(`SELECT 1 FROM jobs ${current}`)
  const ffmpeg = db.prepare<[number, number | null, number, string]>(
    `UPDATE jobs SET ffmpeg_pid = ?, ffmpeg_started_at = ?, intent = NULL ${current}`,
  )
  const intent = db.prepare<[string, number, string]>(`UPDATE jobs SET intent = ? ${current}`)

  return {
    recordPlan: ({ jobId, token }, summary) =>
      journal.transact(() => {
        if (plan.run(summary, jobId, token).changes === 0) return false
        journal.append(jobId, 'planned')
        return true
      }),
    recordContinued: ({ jobId, token }, fraction) =>
      journal.transact(() => {
        if (isCurrent.get(jobId, token) === undefined) return false
        journal.append(jobId, 'continued', { fraction })
        return true
      }),
    recordFfmpeg: ({ jobId, token }, { pid, startedAt }) =>
      ffmpeg.run(pid, startedAt, jobId, token).changes > 0,
    recordIntent: ({ jobId, token }, value) =>
      intent.run(JSON.stringify(value), jobId, token).changes > 0,
  }
}

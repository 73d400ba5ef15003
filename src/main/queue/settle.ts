// Ends an attempt: core decides what it means, one guarded statement writes it, the journal tells.
import type { Database } from 'better-sqlite3'
import {
  settle as decide,
  type AttemptEnd,
  type AttemptHistory,
  type Settlement,
} from '../../core/queue/settlement.ts'
import { isFinal } from '../../shared/job.ts'
import type { Attempt } from '../../shared/worker.ts'
import type { EventKind, Journal } from './journal.ts'

/** Answers null for a late report, which is journalled and dropped. */
export type SettleVerb = (attempt: Attempt, end: AttemptEnd) => Settlement | null

type HistoryRow = Omit<AttemptHistory, 'hasIntent'> & { readonly hasIntent: 0 | 1 }

export function prepareSettle(
  db: Database,
  journal: Journal,
  now: () => number,
  random: () => number,
): SettleVerb {
  const history = db.prepare<[number, string], HistoryRow>(
    `SELECT failures, crashes, interruptions, wish, intent IS NOT NULL AS hasIntent FROM jobs
     WHERE id = ? AND token = ? AND state = 'running'`,
  )
  const write = db.prepare<
    [
      {
        id: number
        token: string
        state: string
        failures: number
        crashes: number
        interruptions: number
        waitsFor: string | null
        runAtMs: number | null
        outputPath: string | null
        outputSize: number | null
        error: string | null
        finishedAtMs: number | null
        keepIntent: number
      },
    ]
  >(
    `UPDATE jobs SET state = :state, token = NULL, wish = NULL, ffmpeg_pid = NULL,
       ffmpeg_started_at = NULL, intent = iif(:keepIntent, intent, NULL),
       failures = :failures, crashes = :crashes, interruptions = :interruptions,
       waits_for = :waitsFor, run_at_ms = :runAtMs, output_path = :outputPath,
       output_size = :outputSize, error = :error, finished_at_ms = :finishedAtMs
     WHERE id = :id AND token = :token AND state = 'running'`,
  )
  const forgetPart = db.prepare<[number, string]>(
    'DELETE FROM part_files WHERE job_id = ? AND token = ?',
  )

  return (attempt, end) =>
    journal.transact(() => {
      const { jobId, token } = attempt
      const found = history.get(jobId, token)
      if (found === undefined) {
        journal.append(jobId, 'late-report', { token, end: end.kind })
        return null
      }
      const nowMs = now()
      const hasIntent = found.hasIntent === 1
      const next = decide({ ...found, hasIntent }, end, { nowMs, random: random() })
      write.run({
        id: jobId,
        token,
        state: next.state,
        failures: next.failures,
        crashes: next.crashes,
        interruptions: next.interruptions,
        waitsFor: next.state === 'scheduled' ? next.waitsFor : null,
        runAtMs: next.state === 'scheduled' ? next.runAtMs : null,
        outputPath: next.state === 'completed' ? next.outputPath : null,
        outputSize: next.state === 'completed' ? next.sizeBytes : null,
        error: 'error' in next ? JSON.stringify(next.error) : null,
        finishedAtMs: isFinal(next.state) ? nowMs : null,
        // The disk may already hold the finished file: whoever comes next must look.
        keepIntent: isFinal(next.state) ? 0 : 1,
      })
      // Only a completed attempt is known to have no part file any more; the rest is swept.
      if (next.state === 'completed') forgetPart.run(jobId, token)
      journal.append(jobId, eventOf(end, next), next.state === 'failed' ? next.error : undefined)
      return next
    })
}

/** The state tells most; where a job goes back to the table, what brought it there tells more. */
function eventOf(end: AttemptEnd, next: Settlement): EventKind {
  if (next.state === 'scheduled') return 'rescheduled'
  if (next.state !== 'queued') return next.state
  return end.kind === 'crashed' ? 'crashed' : 'interrupted'
}

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

type Flag = 'cancelRequested' | 'paused' | 'hasIntent'
type HistoryRow = Omit<AttemptHistory, Flag> & { readonly [Name in Flag]: 0 | 1 }

export function prepareSettle(
  db: Database,
  journal: Journal,
  now: () => number,
  random: () => number,
): SettleVerb {
  const history = db.prepare<[number, string], HistoryRow>(
    `SELECT failures, crashes, interruptions, cancel_requested AS cancelRequested,
       state = 'paused' AS paused, intent IS NOT NULL AS hasIntent
     FROM jobs WHERE id = ? AND token = ?`,
  )
  // By position: to look up thirteen values by name took longer than to write them.
  const write = db.prepare<
    [
      state: string,
      failures: number,
      crashes: number,
      interruptions: number,
      waitsFor: string | null,
      runAtMs: number | null,
      outputPath: string | null,
      outputSize: number | null,
      error: string | null,
      finishedAtMs: number | null,
      id: number,
      token: string,
      named: { final: 0 | 1 },
    ]
  >(
    `UPDATE jobs SET state = ?, token = NULL, ffmpeg_pid = NULL, ffmpeg_started_at = NULL,
       intent = iif(:final, NULL, intent),
       cancel_requested = iif(:final OR intent IS NULL, 0, cancel_requested),
       failures = ?, crashes = ?, interruptions = ?,
       waits_for = ?, run_at_ms = ?, output_path = ?,
       output_size = ?, error = ?, finished_at_ms = ?,
       ended_after_event = iif(:final, (SELECT coalesce(max(id), 0) FROM events), ended_after_event)
     WHERE id = ? AND token = ?`,
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
      const attempted: AttemptHistory = {
        ...found,
        cancelRequested: found.cancelRequested === 1,
        paused: found.paused === 1,
        hasIntent: found.hasIntent === 1,
      }
      const next = decide(attempted, end, { nowMs, random: random() })
      write.run(
        next.state,
        next.failures,
        next.crashes,
        next.interruptions,
        next.state === 'scheduled' ? next.waitsFor : null,
        next.state === 'scheduled' ? next.runAtMs : null,
        next.state === 'completed' ? next.outputPath : null,
        next.state === 'completed' ? next.sizeBytes : null,
        'error' in next ? JSON.stringify(next.error) : null,
        isFinal(next.state) ? nowMs : null,
        jobId,
        token,
        // Short of the end, the disk may hold the finished file: whoever comes next must look.
        { final: isFinal(next.state) ? 1 : 0 },
      )
      // Only a completed attempt is known to have no part file any more; the rest is swept.
      if (next.state === 'completed') forgetPart.run(jobId, token)
      journal.append(jobId, eventOf(end, next), next.state === 'failed' ? next.error : undefined)
      return next
    })
}

/** The state tells most; where a job goes back to the table, what brought it there tells more. */
function eventOf(end: AttemptEnd, next: Settlement): EventKind {
  if (next.state === 'scheduled') return 'rescheduled'
  if (isFinal(next.state)) return next.state
  return end.kind === 'crashed' ? 'crashed' : 'interrupted'
}

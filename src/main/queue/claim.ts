// Takes the first job of the table for a worker, under a fresh attempt token.
import path from 'node:path'
import type { Database } from 'better-sqlite3'
import { partFileName } from '../../core/media/names/output-name.ts'
import { deliverySchema } from '../../shared/delivery.ts'
import type { Attempt, CommitIntent, Task } from '../../shared/worker.ts'
import { parsePreset } from './job-row.ts'
import type { Journal } from './journal.ts'

export interface Assignment {
  readonly attempt: Attempt
  readonly task: Task
  /** The person cancelled it: the worker only looks whether it was finished before. */
  readonly cancelRequested: boolean
}

interface CandidateRow {
  id: number
  published_at_ms: number
  input_path: string
  destination_dir: string
  intent: string | null
  cancel_requested: number
  delivery: string
  preset: string
}

/** @param newToken 16 hex digits that were never used before. */
export function prepareClaim(
  db: Database,
  journal: Journal,
  now: () => number,
  newToken: () => string,
): () => Assignment | null {
  const take = db.prepare<[string, number], CandidateRow>(
    `UPDATE jobs SET state = 'running', token = ?, attempts = attempts + 1, started_at_ms = ?,
       plan_summary = iif(intent IS NULL, NULL, plan_summary)
     WHERE id = (SELECT id FROM jobs INDEXED BY jobs_queued
       WHERE token IS NULL AND state = 'queued' ORDER BY priority DESC, order_key LIMIT 1)
     RETURNING id, published_at_ms, input_path, destination_dir, intent, cancel_requested, delivery,
       (SELECT json FROM preset_versions WHERE id = preset_version_id) AS preset`,
  )
  const listPart = db.prepare<[string, number, string]>(
    'INSERT INTO part_files (path, job_id, token) VALUES (?, ?, ?)',
  )

  return () =>
    journal.transact(() => {
      const token = newToken()
      const row = take.get(token, now())
      if (row === undefined) return null
      const attempt: Attempt = { jobId: row.id, token }
      const partPath = path.join(
        row.destination_dir,
        partFileName(path.basename(row.input_path), attempt),
      )
      listPart.run(partPath, row.id, attempt.token)
      journal.append(row.id, 'claimed', { token: attempt.token })
      return {
        attempt,
        task: {
          publishedAtMs: row.published_at_ms,
          inputPath: row.input_path,
          preset: parsePreset(row.preset),
          delivery: deliverySchema.parse(JSON.parse(row.delivery)),
          destinationDir: row.destination_dir,
          partPath,
          intent: row.intent === null ? null : (JSON.parse(row.intent) as CommitIntent),
        },
        cancelRequested: row.cancel_requested === 1,
      }
    })
}

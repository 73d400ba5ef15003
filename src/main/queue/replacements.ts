// Originals whose place a finished file is to take, until that is done or given up.
import type { Database } from 'better-sqlite3'
import type { JobId } from '../../shared/job.ts'
import type { Journal } from './journal.ts'

export interface Replacement {
  readonly jobId: JobId
  readonly inputPath: string
  /** As it was when the file was dropped. */
  readonly inputSizeBytes: number
  readonly outputPath: string
}

export interface ReplacementVerbs {
  /** Oldest first. */
  replacements(): readonly Replacement[]
  /** The original is in the trash and the finished file lies at `outputPath`. */
  recordReplaced(jobId: JobId, outputPath: string): void
  /** The original stays where it is; `reason` is for the log and the curious. */
  recordOriginalKept(jobId: JobId, reason: string): void
}

interface Row {
  job_id: number
  input_path: string
  input_size: number
  output_path: string
}

export function prepareReplacements(db: Database, journal: Journal): ReplacementVerbs {
  const all = db.prepare<[], Row>('SELECT * FROM replacements ORDER BY job_id')
  const forget = db.prepare<[number]>('DELETE FROM replacements WHERE job_id = ?')
  const move = db.prepare<[string, number]>(
    `UPDATE jobs SET output_path = ? WHERE id = ? AND state = 'completed'`,
  )
  return {
    replacements: () =>
      all.all().map((row) => ({
        jobId: row.job_id,
        inputPath: row.input_path,
        inputSizeBytes: row.input_size,
        outputPath: row.output_path,
      })),
    recordReplaced: (jobId, outputPath) =>
      journal.transact(() => {
        forget.run(jobId)
        move.run(outputPath, jobId)
        journal.append(jobId, 'replaced', { outputPath })
      }),
    recordOriginalKept: (jobId, reason) =>
      journal.transact(() => {
        forget.run(jobId)
        journal.append(jobId, 'original-kept', { reason })
      }),
  }
}

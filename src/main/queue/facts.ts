// What was seen in the jobs' files, and which nobody has looked at yet. No events: it changes no job.
import type { Database } from 'better-sqlite3'
import type { JobId } from '../../shared/job.ts'
import type { MediaFacts } from '../../shared/media-facts.ts'

/** A look at a job's file; `facts` is null where nothing could be seen. */
export interface Sighting {
  readonly jobId: JobId
  readonly facts: MediaFacts | null
  readonly hasThumbnail: boolean
}

export interface FactsVerbs {
  /** One transaction. Answers the jobs that are still there; of others nothing is kept. */
  recordSightings(sightings: readonly Sighting[]): readonly JobId[]
  /** Files that nobody has looked at, in the order of the list. */
  unscoutedFiles(limit: number): readonly { readonly jobId: JobId; readonly inputPath: string }[]
}

export function prepareFacts(db: Database): FactsVerbs {
  const mark = db.prepare<[number]>('UPDATE jobs SET scouted = 1 WHERE id = ?')
  const write = db.prepare<[number, string | null, number]>(
    'INSERT OR REPLACE INTO facts (job_id, json, has_thumbnail) VALUES (?, ?, ?)',
  )
  const unscouted = db.prepare<[number], { jobId: JobId; inputPath: string }>(
    `SELECT id AS jobId, input_path AS inputPath FROM jobs INDEXED BY jobs_unscouted
       WHERE scouted = 0 AND (finished_at_ms IS NULL OR output_path IS NOT NULL)
       ORDER BY priority DESC, order_key LIMIT ?`,
  )
  const record = db.transaction((sightings: readonly Sighting[]) =>
    sightings.flatMap(({ jobId, facts, hasThumbnail }) => {
      if (mark.run(jobId).changes === 0) return []
      write.run(jobId, facts === null ? null : JSON.stringify(facts), hasThumbnail ? 1 : 0)
      return [jobId]
    }),
  )
  return {
    recordSightings: (sightings) => record.immediate(sightings),
    unscoutedFiles: (limit) => unscouted.all(limit),
  }
}

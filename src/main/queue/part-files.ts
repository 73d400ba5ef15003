// The list of part files that may still lie beside their targets.
import type { Database } from 'better-sqlite3'

export interface PartFileVerbs {
  /** Part files that no running attempt writes and no commit intent needs. */
  leftovers(): readonly string[]
  /** The file was seen gone. */
  forget(path: string): void
}

export function preparePartFiles(db: Database): PartFileVerbs {
  const leftovers = db
    .prepare<[], string>(
      `SELECT path FROM part_files WHERE NOT EXISTS (
         SELECT 1 FROM jobs WHERE jobs.id = job_id
           AND (jobs.token = part_files.token OR jobs.intent ->> 'partPath' = path))`,
    )
    .pluck()
  const forget = db.prepare<[string]>('DELETE FROM part_files WHERE path = ?')
  return {
    leftovers: () => leftovers.all(),
    forget: (path) => void forget.run(path),
  }
}

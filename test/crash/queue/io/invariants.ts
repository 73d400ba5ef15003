// What must hold of every queue file at every moment, whatever happened to it, as queries that answer the
// rows which break it.
import type { Database } from 'better-sqlite3'
import { maxCrashes, maxRetries } from '../../../../src/core/queue/retry-policy.ts'

const final = `('completed', 'failed', 'cancelled')`

const invariants: readonly (readonly [name: string, offenders: string])[] = [
  ['at most one open attempt', 'SELECT token FROM jobs GROUP BY token HAVING count(token) > 1'],
  [
    'each job was published once',
    `SELECT id FROM jobs WHERE 1 <> (SELECT count(*) FROM events
       WHERE job_id = jobs.id AND kind = 'published')`,
  ],
  [
    'exactly one terminal event since the last retry, and none for a live job',
    `SELECT id FROM jobs WHERE (state IN ${final}) <> (SELECT count(*) FROM events
       WHERE job_id = jobs.id AND kind IN ${final} AND events.id > (SELECT coalesce(max(id), 0)
         FROM events WHERE job_id = jobs.id AND kind = 'retried'))`,
  ],
  [
    'each attempt has its event',
    `SELECT id FROM jobs WHERE attempts <> (SELECT count(*) FROM events
       WHERE job_id = jobs.id AND kind = 'claimed')`,
  ],
  [
    'budgets are respected',
    `SELECT id FROM jobs WHERE failures > ${maxRetries + 1} OR crashes > ${maxCrashes}`,
  ],
  [
    'live jobs are unique',
    `SELECT min(id) FROM jobs WHERE state NOT IN ${final}
     GROUP BY input_path, preset_version_id, destination_dir HAVING count(*) > 1`,
  ],
  [
    'the counts are right',
    `SELECT state FROM job_counts WHERE count <> (SELECT count(*) FROM jobs
       WHERE jobs.state = job_counts.state)`,
  ],
  [
    'the batches are right',
    `SELECT id FROM batches WHERE live <> (SELECT count(*) FROM jobs
       WHERE batch_id = batches.id AND state NOT IN ${final})`,
  ],
  [
    'each open attempt has its part file listed',
    `SELECT token FROM jobs WHERE token IS NOT NULL AND NOT EXISTS (SELECT 1 FROM part_files
       WHERE job_id = jobs.id AND part_files.token = jobs.token)`,
  ],
  [
    'the journal has no gap',
    'SELECT * FROM (SELECT count(*) AS n, max(id) AS last FROM events) WHERE n <> last',
  ],
]

/** One line for each thing that is wrong; none for a sound file. */
export function findBroken(db: Database): readonly string[] {
  const integrity = db.prepare<[], string>('PRAGMA integrity_check').pluck().all()
  if (integrity.length !== 1 || integrity[0] !== 'ok') return integrity.slice(0, 3)
  const orphans = db.prepare('PRAGMA foreign_key_check').all()
  if (orphans.length > 0) return [`foreign keys: ${JSON.stringify(orphans.slice(0, 3))}`]
  return invariants.flatMap(([name, offenders]) => {
    const rows = db.prepare(offenders).raw().all()
    return rows.length === 0 ? [] : [`not so: ${name} (${JSON.stringify(rows.slice(0, 3))})`]
  })
}

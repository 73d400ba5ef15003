// The floor: what SQLite itself takes for three commits on the smallest table that could be a queue.
import BetterSqlite from 'better-sqlite3'
import { clipPath, type CycleSubject } from './cycle-subject.ts'

export function bareSubject(file: string, history: number): CycleSubject {
  const db = new BetterSqlite(file)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = OFF')
  db.exec(`
    CREATE TABLE jobs (
      id INTEGER PRIMARY KEY,
      state TEXT NOT NULL,
      priority INTEGER NOT NULL DEFAULT 0,
      payload TEXT NOT NULL
    ) STRICT;
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${history})
    INSERT INTO jobs (state, payload)
    SELECT 'completed', '/home/person/Videos/Holiday/clip-' || i || '.mov' FROM n;
    CREATE INDEX jobs_queued ON jobs (priority DESC, id) WHERE state = 'queued';
  `)
  db.pragma('synchronous = FULL')
  db.pragma('wal_checkpoint(TRUNCATE)')
  const publish = db.prepare<[string]>(`INSERT INTO jobs (state, payload) VALUES ('queued', ?)`)
  const claim = db.prepare<[], { id: number; payload: string }>(
    `UPDATE jobs SET state = 'running' WHERE id = (SELECT id FROM jobs WHERE state = 'queued'
       ORDER BY priority DESC, id LIMIT 1) RETURNING id, payload`,
  )
  const complete = db.prepare<[number]>(
    `UPDATE jobs SET state = 'completed' WHERE id = ? AND state = 'running'`,
  )
  let published = 0
  return {
    name: 'bare better-sqlite3 loop',
    run(cycles) {
      for (let i = 0; i < cycles; i += 1) {
        publish.run(clipPath((published += 1)))
        const job = claim.get()
        if (job === undefined || complete.run(job.id).changes === 0) {
          throw new Error('expected a job to complete')
        }
      }
    },
    close: () => void db.close(),
  }
}

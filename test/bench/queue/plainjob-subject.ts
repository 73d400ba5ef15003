// plainjob, driven by the calls that its own worker makes for each job.
import BetterSqlite from 'better-sqlite3'
import { better, defineQueue } from 'plainjob'
import { clipPath, type CycleSubject, type Durability } from './cycle-subject.ts'

const type = 'convert'

export function plainjobSubject(
  file: string,
  history: number,
  durability: Durability,
): CycleSubject {
  const db = new BetterSqlite(file)
  const queue = defineQueue({ connection: better(db) })
  db.pragma('synchronous = OFF')
  db.exec(`
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${history})
    INSERT INTO plainjob_jobs (type, data, status, created_at, next_run_at)
    SELECT '${type}', '{"path":"/home/person/Videos/Holiday/clip-' || i || '.mov"}', 2,
      ${Date.now()} - ${history} + i, ${Date.now()} - ${history} + i FROM n;
  `)
  db.pragma('synchronous = FULL')
  db.pragma('wal_checkpoint(TRUNCATE)')
  // Its own setting is NORMAL.
  db.pragma(`synchronous = ${durability}`)
  let published = 0
  return {
    name: `plainjob at ${durability}`,
    run(cycles) {
      for (let i = 0; i < cycles; i += 1) {
        queue.add(type, { path: clipPath((published += 1)) })
        const claimed = queue.getAndMarkJobAsProcessing(type)
        const job = claimed && queue.getJobById(claimed.id)
        if (job === undefined) throw new Error('expected a job to complete')
        queue.markJobAsDone(job.id)
      }
    },
    close: () => queue.close(),
  }
}

// liteque, driven by the calls that its own runner makes for each job.
import type { Database } from 'better-sqlite3'
import { buildDBClient, SqliteQueue } from 'liteque'
import { clipPath, type CycleSubject, type Durability } from './cycle-subject.ts'

const name = 'convert'

export function litequeSubject(
  file: string,
  history: number,
  durability: Durability,
): CycleSubject {
  const client = buildDBClient(file, { runMigrations: true })
  const { client: db } = (client as unknown as { session: { client: Database } }).session
  allowAsyncTransactions(db)
  const queue = new SqliteQueue<{ path: string }>(name, client, {
    defaultJobArgs: { numRetries: 2 },
    keepFailedJobs: true,
  })
  db.pragma('synchronous = OFF')
  // Completed jobs it deletes: its history are the failed ones that it was told to keep.
  db.exec(`
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${history})
    INSERT INTO tasks (queue, payload, createdAt, availableAt, status, allocationId, numRunsLeft,
      maxNumRuns)
    SELECT '${name}', '{"path":"/home/person/Videos/Holiday/clip-' || i || '.mov"}',
      (${Date.now()} - ${history} + i) / 1000, ${Date.now()} - ${history} + i, 'failed',
      hex(randomblob(6)), 0, 3 FROM n;
  `)
  db.pragma('synchronous = FULL')
  db.pragma('wal_checkpoint(TRUNCATE)')
  // Its own setting is NORMAL.
  db.pragma(`synchronous = ${durability}`)
  let published = 0
  return {
    name: `liteque at ${durability}`,
    async run(cycles) {
      for (let i = 0; i < cycles; i += 1) {
        await queue.enqueue({ path: clipPath((published += 1)) })
        const job = await queue.attemptDequeue({ timeoutSecs: 60 })
        if (job === null) throw new Error('expected a job to complete')
        await queue.finalize(job.id, job.allocationId, 'completed')
      }
    },
    close: () => void db.close(),
  }
}

/**
 * liteque 0.8.0 dequeues in a transaction made of an async function. The better-sqlite3 it was written
 * for committed that one empty and ran its two statements after it; today's refuses it. This runs the
 * same two statements in the same way, one commit instead of two.
 */
function allowAsyncTransactions(db: Database): void {
  const run =
    (work: (...args: unknown[]) => unknown) =>
    (...args: unknown[]) =>
      work(...args)
  Object.assign(db, {
    transaction: (work: (...args: unknown[]) => unknown) => ({ deferred: run(work) }),
  })
}

// Adds 100,000 jobs that are still to be done to a queue file, in every state that waits.
import { orderKeyOf } from '../../../src/core/queue/order-key.ts'
import { openForSeeding, withoutTriggers } from './seed-history.ts'

export const liveJobs = 100_000
/** Jobs that wait for a time or a drive do so in this many equal groups. */
export const groups = 5

export const folderOf = (group: number) => `/media/person/drive-${group}`

const jobsPerBatch = 1000

/** Answers a clock; with each minute that it is moved on, another group’s time has come. */
export function seedLive(file: string): { nowMs: number } {
  const clock = { nowMs: Date.now() }
  const db = openForSeeding(file)
  db.function('order_key_of', { deterministic: true }, (n) => orderKeyOf(Number(n)))
  withoutTriggers(db, () => {
    db.exec(`
      CREATE TEMP TABLE live AS
        WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ${liveJobs - 1})
        SELECT i, (SELECT max(id) FROM jobs) + 1 + i AS id, i / 10 % ${groups} AS g,
          (SELECT max(id) FROM batches) + 1 + i / ${jobsPerBatch} AS batch_id,
          CASE i % 10 WHEN 4 THEN 'time' WHEN 5 THEN 'time' WHEN 6 THEN 'drive' WHEN 7 THEN 'drive' END
            AS waits_for, i % 10 = 8 AS is_paused FROM n;

      INSERT INTO batches (id, sealed, live)
        SELECT batch_id, 1, count(*) FROM live GROUP BY batch_id;

      INSERT INTO jobs (id, batch_id, state, input_path, input_size, preset_version_id,
        destination_dir, order_key, waits_for, run_at_ms, error, published_at_ms)
      SELECT id, batch_id,
        CASE WHEN waits_for IS NOT NULL THEN 'scheduled' WHEN is_paused THEN 'paused'
          ELSE 'queued' END,
        '/home/person/Videos/Live/clip-' || i || '.mov', 734003200, 1,
        iif(waits_for IS 'drive', '${folderOf(0).slice(0, -1)}' || g, '/home/person/Videos/Converted'),
        order_key_of(id), waits_for,
        iif(waits_for IS 'time', ${clock.nowMs} + (g + 1) * 60000, NULL),
        iif(waits_for IS NULL, NULL, '{"code":"destination.gone","params":{}}'),
        ${clock.nowMs} FROM live;

      INSERT INTO events (job_id, kind, at_ms) SELECT id, 'published', ${clock.nowMs} FROM live;
      UPDATE job_counts SET count = (SELECT count(*) FROM jobs WHERE jobs.state = job_counts.state)
        WHERE state IN ('queued', 'scheduled', 'paused');
      DROP TABLE live;
    `)
  })
  db.close()
  return clock
}

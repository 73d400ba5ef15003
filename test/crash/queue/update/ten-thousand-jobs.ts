// Ten thousand jobs in every state that they can wait or end in, as version 1 of the queue file holds them.
import type { Database } from 'better-sqlite3'
import { fillVersion1 } from '../../../integration/queue/migration-kills-rows.ts'

const manyJobs = 10_000

const rows = `
  INSERT INTO jobs (id, batch_id, state, input_path, input_size, preset_version_id, destination_dir,
    order_key, attempts, failures, waits_for, run_at_ms, output_path, output_size, error,
    published_at_ms, started_at_ms, finished_at_ms)
  WITH RECURSIVE
    n (i) AS (SELECT 8 UNION ALL SELECT i + 1 FROM n WHERE i < ${manyJobs}),
    j (i, state) AS (
      SELECT i, CASE i % 5 WHEN 0 THEN 'queued' WHEN 1 THEN 'completed' WHEN 2 THEN 'failed'
        WHEN 3 THEN 'cancelled' ELSE 'scheduled' END FROM n)
  SELECT i, 1, state, '/in/a folder of some length/' || i || '.mp4', i, 1, '/out', printf('h%05d', i),
    state IN ('completed', 'failed', 'scheduled'), state IN ('failed', 'scheduled'),
    iif(state = 'scheduled', 'time', NULL), iif(state = 'scheduled', i, NULL),
    iif(state = 'completed', '/out/' || i, NULL), iif(state = 'completed', 5, NULL),
    iif(state IN ('failed', 'scheduled'), '{"code":"ffmpeg.failed"}', NULL),
    i, iif(state IN ('queued', 'cancelled'), NULL, i), iif(state IN ('queued', 'scheduled'), NULL, i)
  FROM j;
  INSERT INTO events (job_id, kind, at_ms, data)
    SELECT id, 'published', id, NULL FROM jobs WHERE id > 7
    UNION ALL SELECT id, state, id, NULL FROM jobs
      WHERE id > 7 AND state IN ('completed', 'failed', 'cancelled');
`

export function fillTenThousandJobs(db: Database): void {
  fillVersion1(db)
  db.transaction(() => db.exec(rows))()
}

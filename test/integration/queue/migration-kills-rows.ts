// Rows in every table and every state, as version 1 of the queue file holds them. In words of that
// version, which never changes: today's verbs write today's schema.
import type { Database } from 'better-sqlite3'

const rows = `
  INSERT INTO preset_versions VALUES (1, 'fast-720p', '{"id":"fast-720p"}'), (2, 'mine', '{}');
  INSERT INTO batches (id, sealed) VALUES (1, 1), (2, 0);
  INSERT INTO jobs (id, batch_id, state, input_path, input_size, preset_version_id, destination_dir,
    order_key, token, ffmpeg_pid, ffmpeg_started_at, intent, attempts, failures, waits_for, run_at_ms,
    output_path, output_size, error, published_at_ms, started_at_ms, finished_at_ms)
  VALUES
    (1, 1, 'queued', '/in/1', 10, 1, '/out', 'a', NULL, NULL, NULL, NULL, 0, 0, NULL, NULL,
      NULL, NULL, NULL, 1, NULL, NULL),
    (2, 1, 'scheduled', '/in/2', 20, 1, '/out', 'b', NULL, NULL, NULL, NULL, 1, 1, 'time', 99,
      NULL, NULL, '{"code":"ffmpeg.stalled"}', 2, 2, NULL),
    (3, 1, 'running', '/in/3', 30, 1, '/out', 'c', 't3', 333, 3, '{"partPath":"/out/.3"}', 1, 0, NULL,
      NULL, NULL, NULL, NULL, 3, 3, NULL),
    (4, 1, 'paused', '/in/4', 40, 2, '/out', 'd', 't4', NULL, NULL, NULL, 2, 0, NULL, NULL,
      NULL, NULL, NULL, 4, 4, NULL),
    (5, 2, 'completed', '/in/5', 50, 2, '/out', 'e', NULL, NULL, NULL, NULL, 1, 0, NULL, NULL,
      '/out/5', 5, NULL, 5, 5, 55),
    (6, 2, 'failed', '/in/6', 60, 2, '/out', 'f', NULL, NULL, NULL, NULL, 1, 1, NULL, NULL,
      NULL, NULL, '{"code":"ffmpeg.failed"}', 6, 6, 66),
    (7, 2, 'cancelled', '/in/7', 70, 2, '/out', 'g', NULL, NULL, NULL, NULL, 0, 0, NULL, NULL,
      NULL, NULL, NULL, 7, NULL, 77);
  INSERT INTO part_files VALUES ('/out/.3', 3, 't3'), ('/out/.4', 4, 't4');
  -- Enough for several pages: to change these tables takes many writes.
  INSERT INTO part_files WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 199)
    SELECT '/out/left over/' || hex(zeroblob(30)) || i, 6, 't6' FROM n;
  INSERT INTO processes VALUES (333, 3);
  INSERT INTO events (job_id, kind, at_ms, data)
    WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 199)
    SELECT 1 + i % 7, 'published', i, json_object('filler', hex(zeroblob(40))) FROM n;
  INSERT INTO cursors VALUES ('notifier', 7);
  UPDATE queue_state SET paused = 1;
  INSERT INTO settings VALUES ('concurrency', '3');
`

export function fillVersion1(db: Database): void {
  db.transaction(() => db.exec(rows))()
}

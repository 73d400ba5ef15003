// Fills a queue file with finished jobs by plain SQL: a million of them in seconds, not in days.
import BetterSqlite, { type Database } from 'better-sqlite3'
import { openQueue } from '../../../src/main/queue/queue.ts'
import { findPreset, type Preset } from '../../../src/shared/presets.ts'

export const preset = findPreset('fast-1080p') as Preset

const dayMs = 24 * 60 * 60 * 1000
const jobsPerBatch = 50

/** Leaves a queue file with this many completed jobs, each with the three events of its life. */
export function seedHistory(file: string, rows: number): void {
  openQueue(file).close()
  const db = openForSeeding(file)
  withoutTriggers(db, () => {
    db.prepare(`INSERT INTO preset_versions (preset_id, json) VALUES (?, ?)`).run(
      preset.id,
      JSON.stringify(preset),
    )
    const firstMs = Date.now() - 30 * dayMs
    // Every row is 10 ms later than the one before: even a million lie well inside the month.
    db.exec(`
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${rows / jobsPerBatch})
      INSERT INTO batches (id, sealed) SELECT i, 1 FROM n;

      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${rows})
      INSERT INTO jobs (id, batch_id, state, input_path, input_size, preset_version_id,
        destination_dir, order_key, attempts, plan_summary, output_path, output_size,
        published_at_ms, started_at_ms, finished_at_ms)
      SELECT i, (i - 1) / ${jobsPerBatch} + 1, 'completed',
        '/home/person/Videos/Holiday ' || (i / 1000) || '/clip-' || i || '.mov', 734003200, 1,
        '/home/person/Videos/Converted', '0' || i, 1, 'H.264 1080p, AAC 160 kbit/s',
        '/home/person/Videos/Converted/clip-' || i || '.mp4', 104857600,
        ${firstMs} + i * 10, ${firstMs} + i * 10 + 3, ${firstMs} + i * 10 + 9 FROM n;

      INSERT INTO events (job_id, kind, at_ms, data)
      SELECT jobs.id, kind, published_at_ms, data FROM jobs JOIN (
        SELECT 1 AS nth, 'published' AS kind, NULL AS data
        UNION ALL SELECT 2, 'claimed', '{"token":"0123456789abcdef"}'
        UNION ALL SELECT 3, 'completed', NULL) ORDER BY jobs.id, nth;

      UPDATE job_counts SET count = ${rows} WHERE state = 'completed';
      INSERT INTO cursors SELECT 'notifier', max(id) FROM events;
    `)
  })
  db.close()
}

/** A file that nothing depends on: if the bench dies it is thrown away, so no flush is waited for. */
export function openForSeeding(file: string): Database {
  const db = new BetterSqlite(file)
  db.pragma('journal_mode = OFF')
  db.pragma('synchronous = OFF')
  db.pragma('cache_size = -262144')
  return db
}

/** The triggers keep tallies row by row, at three times the cost of the rows themselves. */
export function withoutTriggers(db: Database, work: () => void): void {
  const triggers = db
    .prepare<[], { name: string; sql: string }>(
      `SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'`,
    )
    .all()
  db.transaction(() => {
    for (const { name } of triggers) db.exec(`DROP TRIGGER ${name}`)
    work()
    for (const { sql } of triggers) db.exec(sql)
  })()
}

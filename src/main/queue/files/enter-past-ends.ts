// Enters what ended before there was a history: a file of version 5 or older holds it in its jobs alone.
import type { Database } from 'better-sqlite3'

/** False as well where even the schema cannot be read: then no job of it could be, either. */
export function isBeforeHistory(damaged: Database): boolean {
  try {
    const names = damaged
      .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE name IN ('jobs', 'history')`)
      .pluck()
      .all()
    return names.includes('jobs') && !names.includes('history')
  } catch {
    return false
  }
}

/** Inside a transaction. What came with a snapshot is in the history already, and in the sums. */
export function enterPastEnds(sound: Database): void {
  const last = sound.prepare<[], number>('SELECT coalesce(max(id), 0) FROM history').pluck().get()
  sound.exec(`
    INSERT INTO history (job_id, outcome, input_path, input_size, output_path, output_size,
        preset_version_id, destination_dir, delivery, error, started_at_ms, finished_at_ms)
      SELECT id, state, input_path, input_size, output_path, output_size, preset_version_id,
        destination_dir, delivery, json_remove(error, '$.detail'), started_at_ms, finished_at_ms
      FROM jobs WHERE finished_at_ms IS NOT NULL AND (id, finished_at_ms) NOT IN
        (SELECT job_id, finished_at_ms FROM history)
      ORDER BY finished_at_ms, id`)
  sound
    .prepare<[number]>(
      `INSERT INTO savings (day, preset_id, jobs, input_size, output_size)
         SELECT date(finished_at_ms / 1000, 'unixepoch', 'localtime'), preset_id, count(*),
           sum(input_size), sum(output_size)
         FROM history JOIN preset_versions ON preset_versions.id = preset_version_id
         WHERE history.id > ? AND outcome = 'completed' GROUP BY 1, 2
         ON CONFLICT (day, preset_id) DO UPDATE SET jobs = jobs + excluded.jobs,
           input_size = input_size + excluded.input_size,
           output_size = output_size + excluded.output_size`,
    )
    .run(last ?? 0)
}

// What was done, and what was saved by it: both outlive the jobs themselves.
import type { Migration } from '../migration.ts'

/** The day on the wall clock where the work was done. */
const dayOf = (ms: string) => `date(${ms} / 1000, 'unixepoch', 'localtime')`

export const historyMigration: Migration = {
  version: 6,
  name: 'history',
  sql: `
    -- One row for every end of a job, in the order of the ends; one that is tried again has another. No
    -- index: it is read from its end, a slice at a time, so that ending a job writes one page more.
    CREATE TABLE history (
      id INTEGER PRIMARY KEY,
      -- No foreign key: this outlives the job.
      job_id INTEGER NOT NULL,
      outcome TEXT NOT NULL CHECK (outcome IN ('completed', 'failed', 'cancelled')),
      input_path TEXT NOT NULL,
      input_size INTEGER NOT NULL,
      output_path TEXT CHECK ((output_path IS NOT NULL) = (outcome = 'completed')),
      output_size INTEGER CHECK ((output_size IS NOT NULL) = (outcome = 'completed')),
      -- As it was then: who does it again does the same again.
      preset_version_id INTEGER NOT NULL REFERENCES preset_versions (id),
      destination_dir TEXT NOT NULL,
      delivery TEXT NOT NULL,
      -- JSON of AppError without its technical tail, which can be long.
      error TEXT CHECK ((error IS NOT NULL) = (outcome = 'failed')),
      started_at_ms INTEGER,
      finished_at_ms INTEGER NOT NULL
    ) STRICT;

    -- Sums of the completed, so that the figures stay right when rows of the history go.
    CREATE TABLE savings (
      -- 2026-11-23
      day TEXT NOT NULL,
      preset_id TEXT NOT NULL,
      jobs INTEGER NOT NULL,
      input_size INTEGER NOT NULL,
      output_size INTEGER NOT NULL,
      UNIQUE (day, preset_id)
    ) STRICT;

    INSERT INTO history (job_id, outcome, input_path, input_size, output_path, output_size,
        preset_version_id, destination_dir, delivery, error, started_at_ms, finished_at_ms)
      SELECT id, state, input_path, input_size, output_path, output_size, preset_version_id,
        destination_dir, delivery, json_remove(error, '$.detail'), started_at_ms, finished_at_ms
      FROM jobs WHERE finished_at_ms IS NOT NULL ORDER BY finished_at_ms, id;
    INSERT INTO savings (day, preset_id, jobs, input_size, output_size)
      SELECT ${dayOf('finished_at_ms')}, preset_id, count(*), sum(input_size), sum(output_size)
      FROM jobs JOIN preset_versions ON preset_versions.id = preset_version_id
      WHERE state = 'completed' GROUP BY 1, 2;

    CREATE TRIGGER jobs_history AFTER UPDATE OF state ON jobs
    WHEN OLD.finished_at_ms IS NULL AND NEW.finished_at_ms IS NOT NULL BEGIN
      INSERT INTO history (job_id, outcome, input_path, input_size, output_path, output_size,
          preset_version_id, destination_dir, delivery, error, started_at_ms, finished_at_ms)
        VALUES (NEW.id, NEW.state, NEW.input_path, NEW.input_size, NEW.output_path,
          NEW.output_size, NEW.preset_version_id, NEW.destination_dir, NEW.delivery,
          json_remove(NEW.error, '$.detail'), NEW.started_at_ms, NEW.finished_at_ms);
      INSERT INTO savings (day, preset_id, jobs, input_size, output_size)
        SELECT ${dayOf('NEW.finished_at_ms')}, preset_id, 1, NEW.input_size, NEW.output_size
        FROM preset_versions WHERE id = NEW.preset_version_id AND NEW.state = 'completed'
        ON CONFLICT (day, preset_id) DO UPDATE SET jobs = jobs + 1,
          input_size = input_size + excluded.input_size,
          output_size = output_size + excluded.output_size;
    END;
    -- The finished file took its original's place: the way to it is another. It is among the latest.
    CREATE TRIGGER jobs_moved_output AFTER UPDATE OF output_path ON jobs
    WHEN OLD.state = 'completed' AND NEW.state = 'completed' BEGIN
      UPDATE history SET output_path = NEW.output_path WHERE id = (
        SELECT id FROM history WHERE job_id = NEW.id AND outcome = 'completed'
        ORDER BY id DESC LIMIT 1);
    END;
  `,
}

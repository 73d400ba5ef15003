// The queue as it began: jobs, the journal of what happened to them, and who has read how far.
import type { Migration } from '../migrate.ts'

/** States in which a job still has something before it; the partial indexes below repeat it. */
const live = `('queued', 'scheduled', 'running', 'paused')`

export const jobsMigration: Migration = {
  version: 1,
  name: 'jobs',
  sql: `
    -- A preset as it was when its jobs were published: editing one later changes no job.
    CREATE TABLE preset_versions (
      id INTEGER PRIMARY KEY,
      preset_id TEXT NOT NULL,
      json TEXT NOT NULL UNIQUE
    ) STRICT;

    -- What was dropped together is told of together.
    CREATE TABLE batches (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      -- 1 once all its jobs are in; until then it cannot be finished.
      sealed INTEGER NOT NULL DEFAULT 0 CHECK (sealed IN (0, 1)),
      notified_at_ms INTEGER
    ) STRICT;

    CREATE TABLE jobs (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      batch_id INTEGER NOT NULL REFERENCES batches (id),
      state TEXT NOT NULL CHECK (state IN
        ('queued', 'scheduled', 'running', 'paused', 'completed', 'failed', 'cancelled')),

      input_path TEXT NOT NULL,
      input_size INTEGER NOT NULL,
      preset_version_id INTEGER NOT NULL REFERENCES preset_versions (id),
      destination_dir TEXT NOT NULL,

      -- Higher first; within one priority by order_key.
      priority INTEGER NOT NULL DEFAULT 0,
      order_key TEXT NOT NULL,

      -- Names the try that a worker is at; a report with another token is dropped.
      token TEXT CHECK ((token IS NOT NULL) = (state = 'running')),
      -- What a person asked while a worker held it; kept until the attempt ends.
      wish TEXT CHECK (wish IS NULL OR (wish IN ('cancel', 'pause') AND state = 'running')),
      ffmpeg_pid INTEGER CHECK (ffmpeg_pid IS NULL OR state = 'running'),
      ffmpeg_started_at INTEGER CHECK (ffmpeg_started_at IS NULL OR ffmpeg_pid IS NOT NULL),
      -- JSON of CommitIntent. Outlives an interrupted attempt: the next one finishes it first.
      intent TEXT CHECK (intent IS NULL OR state IN ${live}),

      attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
      failures INTEGER NOT NULL DEFAULT 0 CHECK (failures >= 0),
      crashes INTEGER NOT NULL DEFAULT 0 CHECK (crashes >= 0),
      interruptions INTEGER NOT NULL DEFAULT 0 CHECK (interruptions >= 0),

      waits_for TEXT CHECK (waits_for IN ('time', 'space', 'drive')),
      run_at_ms INTEGER CHECK ((run_at_ms IS NOT NULL) = (waits_for IS 'time')),

      plan_summary TEXT,
      output_path TEXT CHECK ((output_path IS NOT NULL) = (state = 'completed')),
      output_size INTEGER CHECK ((output_size IS NOT NULL) = (state = 'completed')),
      -- JSON of AppError.
      error TEXT CHECK ((error IS NOT NULL) = (state IN ('failed', 'scheduled'))),

      published_at_ms INTEGER NOT NULL,
      started_at_ms INTEGER CHECK (state <> 'running' OR started_at_ms IS NOT NULL),
      finished_at_ms INTEGER CHECK
        ((finished_at_ms IS NOT NULL) = (state IN ('completed', 'failed', 'cancelled'))),

      CHECK ((state = 'scheduled') = (waits_for IS NOT NULL))
    ) STRICT;

    -- The claim reads the first row of this and nothing else, however long the history.
    CREATE INDEX jobs_queued ON jobs (priority DESC, order_key) WHERE state = 'queued';
    CREATE INDEX jobs_waiting ON jobs (waits_for, run_at_ms) WHERE state = 'scheduled';
    CREATE INDEX jobs_running ON jobs (id) WHERE state = 'running';
    CREATE INDEX jobs_live_by_batch ON jobs (batch_id) WHERE state IN ${live};
    CREATE INDEX jobs_by_batch ON jobs (batch_id, finished_at_ms);
    -- The same file with the same preset to the same place waits once.
    CREATE UNIQUE INDEX jobs_live_once ON jobs (input_path, preset_version_id, destination_dir)
      WHERE state IN ${live};

    -- Kept by triggers in the same transaction, so that counting a million rows costs one read.
    CREATE TABLE job_counts (
      state TEXT PRIMARY KEY,
      count INTEGER NOT NULL CHECK (count >= 0)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO job_counts VALUES ('queued', 0), ('scheduled', 0), ('running', 0), ('paused', 0),
      ('completed', 0), ('failed', 0), ('cancelled', 0);
    CREATE TRIGGER jobs_count_insert AFTER INSERT ON jobs BEGIN
      UPDATE job_counts SET count = count + 1 WHERE state = NEW.state;
    END;
    CREATE TRIGGER jobs_count_delete AFTER DELETE ON jobs BEGIN
      UPDATE job_counts SET count = count - 1 WHERE state = OLD.state;
    END;
    CREATE TRIGGER jobs_count_update AFTER UPDATE OF state ON jobs WHEN OLD.state <> NEW.state BEGIN
      UPDATE job_counts SET count = count - 1 WHERE state = OLD.state;
      UPDATE job_counts SET count = count + 1 WHERE state = NEW.state;
    END;

    -- Every part file ever begun stays here until it was seen gone: nothing is left behind.
    CREATE TABLE part_files (
      path TEXT PRIMARY KEY,
      job_id INTEGER NOT NULL,
      token TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- The journal. job_id is no foreign key: events outlive their job.
    CREATE TABLE events (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      job_id INTEGER NOT NULL,
      kind TEXT NOT NULL,
      at_ms INTEGER NOT NULL,
      -- JSON, or null where the kind says it all.
      data TEXT
    ) STRICT;
    CREATE INDEX events_by_job ON events (job_id, id);
    CREATE TRIGGER events_are_final BEFORE UPDATE ON events BEGIN
      SELECT RAISE(ABORT, 'events are append-only');
    END;

    CREATE TABLE cursors (
      subscriber TEXT PRIMARY KEY,
      event_id INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE settings (
      name TEXT PRIMARY KEY,
      json TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
}

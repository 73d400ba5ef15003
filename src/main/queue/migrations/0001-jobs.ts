// The queue as it began: jobs, the journal of what happened to them, and who has read how far.
import type { Migration } from '../migration.ts'

/** States in which a job still has something before it. */
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

    -- What was dropped together is told of together. The tallies say what happened since it was last
    -- told of; triggers keep them, so that a batch of 100,000 is summed up by reading one row.
    CREATE TABLE batches (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      -- 1 once all its jobs are in; until then it cannot be finished.
      sealed INTEGER NOT NULL DEFAULT 0 CHECK (sealed IN (0, 1)),
      live INTEGER NOT NULL DEFAULT 0 CHECK (live >= 0),
      completed INTEGER NOT NULL DEFAULT 0 CHECK (completed >= 0),
      failed INTEGER NOT NULL DEFAULT 0 CHECK (failed >= 0),
      cancelled INTEGER NOT NULL DEFAULT 0 CHECK (cancelled >= 0),
      input_size INTEGER NOT NULL DEFAULT 0,
      output_size INTEGER NOT NULL DEFAULT 0,
      -- The journal's last event when it was last told of.
      told_event_id INTEGER NOT NULL DEFAULT 0,
      -- The latest to complete, else the latest to end.
      example_job_id INTEGER
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

      -- Names the open attempt; a report with another token is dropped. A paused job may have one: its
      -- worker holds it suspended.
      token TEXT CHECK (iif(token IS NULL, state <> 'running', state IN ('running', 'paused'))),
      -- A person asked for it while a worker held the job, or while only a worker can tell whether it
      -- is finished already; kept until that is known.
      cancel_requested INTEGER NOT NULL DEFAULT 0 CHECK (cancel_requested = 0 OR
        (cancel_requested = 1 AND (token IS NOT NULL OR intent IS NOT NULL))),
      ffmpeg_pid INTEGER CHECK (ffmpeg_pid IS NULL OR token IS NOT NULL),
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
      -- The journal's last event before its latest end: whether that end was told of.
      ended_after_event INTEGER,

      CHECK ((state = 'scheduled') = (waits_for IS NOT NULL))
    ) STRICT;

    -- The claim reads the first row of this and nothing else, however long the history. At its end,
    -- apart by their tokens, are the few jobs that workers hold: a claim moves its row within this one
    -- index, where one for each would be written.
    CREATE INDEX jobs_queued ON jobs (token, priority DESC, order_key)
      WHERE state = 'queued' OR token IS NOT NULL;
    -- What waits, by what ends the wait: the next time, or a folder with the most it needs.
    CREATE INDEX jobs_due ON jobs (run_at_ms) WHERE run_at_ms IS NOT NULL;
    CREATE INDEX jobs_awaiting ON jobs (destination_dir, input_size, waits_for)
      WHERE waits_for IN ('space', 'drive');
    -- Places of the rest of the list, for moves. A job that goes straight through never comes here.
    CREATE INDEX jobs_set_aside ON jobs (priority, order_key) WHERE state IN ('scheduled', 'paused');
    CREATE INDEX jobs_final ON jobs (finished_at_ms) WHERE finished_at_ms IS NOT NULL;
    -- The same file with the same preset to the same place waits once. Asks for no state, so that a
    -- claim, a pause or a resume need not write it.
    CREATE UNIQUE INDEX jobs_live_once ON jobs (input_path, preset_version_id, destination_dir)
      WHERE finished_at_ms IS NULL;

    -- Kept by triggers in the same transaction, so that counting a million rows costs one read.
    CREATE TABLE job_counts (
      state TEXT PRIMARY KEY,
      count INTEGER NOT NULL CHECK (count >= 0)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO job_counts VALUES ('queued', 0), ('scheduled', 0), ('running', 0), ('paused', 0),
      ('completed', 0), ('failed', 0), ('cancelled', 0);
    CREATE TRIGGER jobs_insert AFTER INSERT ON jobs BEGIN
      UPDATE job_counts SET count = count + 1 WHERE state = NEW.state;
      UPDATE batches SET live = live + 1 WHERE id = NEW.batch_id;
    END;
    CREATE TRIGGER jobs_delete AFTER DELETE ON jobs BEGIN
      UPDATE job_counts SET count = count - 1 WHERE state = OLD.state;
    END;
    CREATE TRIGGER jobs_state AFTER UPDATE OF state ON jobs WHEN OLD.state <> NEW.state BEGIN
      UPDATE job_counts SET count = count - 1 WHERE state = OLD.state;
      UPDATE job_counts SET count = count + 1 WHERE state = NEW.state;
    END;
    CREATE TRIGGER jobs_end AFTER UPDATE OF state ON jobs
    WHEN OLD.finished_at_ms IS NULL AND NEW.finished_at_ms IS NOT NULL BEGIN
      UPDATE batches SET
        live = live - 1,
        completed = completed + (NEW.state = 'completed'),
        failed = failed + (NEW.state = 'failed'),
        cancelled = cancelled + (NEW.state = 'cancelled'),
        input_size = input_size + iif(NEW.state = 'completed', NEW.input_size, 0),
        output_size = output_size + coalesce(NEW.output_size, 0),
        example_job_id = iif(NEW.state = 'completed' OR completed = 0, NEW.id, example_job_id)
      WHERE id = NEW.batch_id;
    END;
    CREATE TRIGGER jobs_retry AFTER UPDATE OF state ON jobs
    WHEN OLD.finished_at_ms IS NOT NULL AND NEW.finished_at_ms IS NULL BEGIN
      UPDATE batches SET live = live + 1 WHERE id = NEW.batch_id;
      -- An end that was told of is no longer in the tallies.
      UPDATE batches SET
        failed = max(0, failed - (OLD.state = 'failed')),
        cancelled = max(0, cancelled - (OLD.state = 'cancelled'))
      WHERE id = NEW.batch_id AND told_event_id <= OLD.ended_after_event;
    END;

    -- Every part file ever begun stays here until it was seen gone: nothing is left behind.
    CREATE TABLE part_files (
      path TEXT PRIMARY KEY,
      job_id INTEGER NOT NULL,
      token TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- Worker processes, until they were seen gone.
    CREATE TABLE processes (
      pid INTEGER NOT NULL,
      started_at INTEGER NOT NULL,
      PRIMARY KEY (pid, started_at)
    ) STRICT, WITHOUT ROWID;

    -- The journal. job_id is no foreign key: events outlive their job.
    -- No AUTOINCREMENT, which would write one more page in every commit: what gives the next id looks
    -- at the cursors as well, and nothing that no cursor has passed is ever pruned.
    CREATE TABLE events (
      id INTEGER PRIMARY KEY,
      job_id INTEGER NOT NULL,
      kind TEXT NOT NULL,
      at_ms INTEGER NOT NULL,
      -- JSON, or null where the kind says it all.
      data TEXT
    ) STRICT;
    CREATE TRIGGER events_are_final BEFORE UPDATE ON events BEGIN
      SELECT RAISE(ABORT, 'events are append-only');
    END;

    CREATE TABLE cursors (
      subscriber TEXT PRIMARY KEY,
      event_id INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- One row: whether the person paused the whole queue.
    CREATE TABLE queue_state (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      paused INTEGER NOT NULL CHECK (paused IN (0, 1))
    ) STRICT;
    INSERT INTO queue_state VALUES (1, 0);

    CREATE TABLE settings (
      name TEXT PRIMARY KEY,
      json TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
}

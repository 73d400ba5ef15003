// The version after the latest, for tests alone: it does what migrations do to tables with rows in them,
// so that the way there is proved before there is a second version, and for each that comes.
import { migrations } from '../../../src/main/queue/migrate.ts'
import type { Migration } from '../../../src/main/queue/migration.ts'

const nextVersion: Migration = {
  version: migrations.length + 1,
  name: 'test-only',
  sql: `
    -- A new column, filled.
    ALTER TABLE jobs ADD COLUMN remark TEXT NOT NULL DEFAULT '';
    UPDATE jobs SET remark = state || ' ' || id;
    CREATE INDEX jobs_remark ON jobs (remark) WHERE remark <> '';

    -- A table made anew with all its rows, the way SQLite changes what ALTER TABLE cannot.
    CREATE TABLE part_files_made_anew (
      path TEXT PRIMARY KEY,
      job_id INTEGER NOT NULL,
      token TEXT NOT NULL,
      found_at_s REAL
    ) STRICT, WITHOUT ROWID;
    INSERT INTO part_files_made_anew SELECT path, job_id, token, job_id / 10.0 FROM part_files;
    DROP TABLE part_files;
    ALTER TABLE part_files_made_anew RENAME TO part_files;

    DROP TRIGGER events_are_final;
    UPDATE events SET data = json_set(data, '$.seen', id) WHERE data IS NOT NULL;
    CREATE TRIGGER events_are_final BEFORE UPDATE ON events BEGIN
      SELECT RAISE(ABORT, 'events are append-only');
    END;
    DELETE FROM settings WHERE name = 'concurrency';
  `,
}

export const allVersions: readonly Migration[] = [...migrations, nextVersion]

// The folders in which long jobs keep their segments, until each was seen gone.
import type { Migration } from '../migration.ts'

export const workFoldersMigration: Migration = {
  version: 5,
  name: 'work-folders',
  sql: `
    -- job_id is no foreign key: a folder outlives its job until it is swept.
    CREATE TABLE work_folders (
      path TEXT PRIMARY KEY,
      job_id INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
}

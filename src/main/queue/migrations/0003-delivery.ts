// What becomes of each finished file is kept with its job; originals that are to be replaced are listed.
import type { Migration } from '../migration.ts'

export const deliveryMigration: Migration = {
  version: 3,
  name: 'delivery',
  sql: `
    -- JSON of what differs from the usual delivery.
    ALTER TABLE jobs ADD COLUMN delivery TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(delivery));

    -- Written with the completion itself, so that no crash forgets an original; each goes when it is done.
    CREATE TABLE replacements (
      job_id INTEGER PRIMARY KEY,
      input_path TEXT NOT NULL,
      input_size INTEGER NOT NULL,
      output_path TEXT NOT NULL
    ) STRICT;
    CREATE TRIGGER jobs_replace AFTER UPDATE OF state ON jobs
    WHEN NEW.state = 'completed' AND OLD.state <> 'completed' AND NEW.delivery <> '{}'
      AND json_extract(NEW.delivery, '$.original') = 'replace'
    BEGIN
      INSERT OR REPLACE INTO replacements VALUES
        (NEW.id, NEW.input_path, NEW.input_size, NEW.output_path);
    END;
  `,
}

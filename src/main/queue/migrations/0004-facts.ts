// What was seen in each job's file before anybody worked on it, and which files nobody has looked at yet.
import type { Migration } from '../migration.ts'

export const factsMigration: Migration = {
  version: 4,
  name: 'facts',
  sql: `
    -- A table of its own: a claim neither reads nor writes it.
    CREATE TABLE facts (
      job_id INTEGER PRIMARY KEY,
      -- JSON of MediaFacts; null for a file in which nothing could be seen.
      json TEXT CHECK (json IS NULL OR json_valid(json)),
      has_thumbnail INTEGER NOT NULL CHECK (has_thumbnail IN (0, 1))
    ) STRICT;
    CREATE TRIGGER jobs_forget_facts AFTER DELETE ON jobs BEGIN
      DELETE FROM facts WHERE job_id = OLD.id;
    END;

    -- Of what was finished long ago nobody asks any more.
    ALTER TABLE jobs ADD COLUMN scouted INTEGER NOT NULL DEFAULT 0 CHECK (scouted IN (0, 1));
    UPDATE jobs SET scouted = 1 WHERE finished_at_ms IS NOT NULL;
    -- In the order of the list. What was completed before anybody looked is still worth a look; what
    -- failed or was cancelled waits until it is retried. Asks for no state, so that a claim writes
    -- nothing here.
    CREATE INDEX jobs_unscouted ON jobs (priority DESC, order_key)
      WHERE scouted = 0 AND (finished_at_ms IS NULL OR output_path IS NOT NULL);
  `,
}

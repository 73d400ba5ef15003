// Presets of a person's own live in the queue's file: one thing to back up, one thing to move.
import type { Migration } from '../migration.ts'

export const ownPresetsMigration: Migration = {
  version: 2,
  name: 'own-presets',
  sql: `
    -- With a rowid: it is the order in which they were made, which a change keeps.
    CREATE TABLE own_presets (
      id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
      json TEXT NOT NULL,
      changed_at_ms INTEGER NOT NULL
    ) STRICT;
  `,
}

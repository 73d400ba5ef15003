// Reads what can still be read of a damaged queue file, row by row, into a sound one.
import BetterSqlite, { type Database } from 'better-sqlite3'
import { enterPastEnds, isBeforeHistory } from './enter-past-ends.ts'

/** In the order in which rows refer to each other. Rows of the damaged file are the newer ones. */
const tables = [
  { name: 'preset_versions', key: 'id' },
  { name: 'batches', key: 'id' },
  { name: 'jobs', key: 'id' },
  { name: 'events', key: 'id' },
  { name: 'replacements', key: 'job_id' },
  { name: 'facts', key: 'job_id' },
  // Where the key is words, rows are counted by their number.
  { name: 'own_presets', key: 'rowid' },
  { name: 'history', key: 'id' },
  { name: 'savings', key: 'rowid' },
] as const

/** Answers how many jobs were read. Never throws for what is damaged, and never writes to it. */
export function salvage(damagedFile: string, sound: Database): number {
  let damaged: Database
  try {
    damaged = new BetterSqlite(damagedFile, { readonly: true, fileMustExist: true })
  } catch {
    return 0
  }
  try {
    return sound
      .transaction(() => {
        // A damaged page may have cost a row that another refers to.
        sound.pragma('defer_foreign_keys = ON')
        const [, , jobs] = tables.map((table) => copyReadable(damaged, sound, table))
        dropOrphans(sound)
        if (isBeforeHistory(damaged)) enterPastEnds(sound)
        recount(sound)
        return jobs ?? 0
      })
      .immediate()
  } finally {
    damaged.close()
  }
}

function copyReadable(
  damaged: Database,
  sound: Database,
  { name, key }: { readonly name: string; readonly key: string },
): number {
  const names = commonColumns(damaged, sound, name)
  const write = sound.prepare(
    `INSERT OR REPLACE INTO ${name} (${names.join()}) VALUES (${names.map(() => '?').join()})`,
  )
  let copied = 0
  for (const row of readableRows(damaged, name, key, names)) {
    try {
      write.run(row)
      copied += 1
    } catch {
      // A row whose values make no sense is as lost as one that cannot be read.
    }
  }
  return copied
}

/** A damaged file of an older version lacks some; where even its schema cannot be read, it is ours. */
function commonColumns(damaged: Database, sound: Database, table: string): readonly string[] {
  const columnsOf = (db: Database) =>
    (db.pragma(`table_info(${table})`) as { name: string }[]).map((column) => column.name)
  const ours = columnsOf(sound)
  try {
    const theirs = columnsOf(damaged)
    return theirs.length === 0 ? ours : ours.filter((column) => theirs.includes(column))
  } catch {
    return ours
  }
}

/** Skips ahead by doubling steps where a page cannot be read, then goes on row by row. */
function* readableRows(
  db: Database,
  table: string,
  key: string,
  columns: readonly string[],
): Generator<unknown[]> {
  let next: BetterSqlite.Statement<[number], unknown[]>
  try {
    next = db
      .prepare<[number], unknown[]>(
        `SELECT ${key}, ${columns.join()} FROM ${table} WHERE ${key} > ? ORDER BY ${key} LIMIT 1`,
      )
      .raw()
  } catch {
    return
  }
  let after = 0
  let step = 1
  while (after < Number.MAX_SAFE_INTEGER / 4) {
    try {
      const row = next.get(after)
      if (row === undefined) return
      after = Number(row[0])
      step = 1
      yield row.slice(1)
    } catch {
      after += step
      step *= 2
    }
  }
}

/** Jobs whose preset or batch could not be read have lost their address. */
function dropOrphans(db: Database): void {
  db.exec(`
    DELETE FROM jobs WHERE preset_version_id NOT IN (SELECT id FROM preset_versions);
    DELETE FROM history WHERE preset_version_id NOT IN (SELECT id FROM preset_versions);
    DELETE FROM facts WHERE job_id NOT IN (SELECT id FROM jobs);
    INSERT INTO batches (id, sealed)
      SELECT DISTINCT batch_id, 1 FROM jobs WHERE batch_id NOT IN (SELECT id FROM batches);
  `)
}

function recount(db: Database): void {
  db.exec(`
    UPDATE job_counts SET count = (SELECT count(*) FROM jobs WHERE jobs.state = job_counts.state);
    UPDATE batches SET live = (SELECT count(*) FROM jobs
      WHERE batch_id = batches.id AND finished_at_ms IS NULL);
  `)
}

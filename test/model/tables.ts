// Everything in a database, to put it back as it was.
import type { Database } from 'better-sqlite3'
import { prepareLook } from './tapped-sqlite.ts'

/** Rows by table. */
export type Tables = ReadonlyMap<string, readonly (readonly unknown[])[]>

export function readTables(db: Database): Tables {
  const names = prepareLook(
    db,
    `SELECT name FROM sqlite_schema WHERE type = 'table'
       AND (name = 'sqlite_sequence' OR name NOT LIKE 'sqlite_%')`,
  )
    .pluck()
    .all() as string[]
  const rowsOf = (name: string) => prepareLook(db, `SELECT * FROM ${name}`).raw().all()
  return new Map(names.map((name) => [name, rowsOf(name) as unknown[][]]))
}

/** Leaves no frame in the write-ahead log either. */
export function writeTables(db: Database, tables: Tables): void {
  const names = [...tables.keys()]
  db.transaction(() => {
    db.pragma('defer_foreign_keys = ON')
    db.exec(names.map((name) => `DELETE FROM ${name};`).join(''))
    // Once more: triggers wrote while others were emptied.
    db.exec(names.map((name) => `DELETE FROM ${name};`).join(''))
    for (const [name, rows] of tables) {
      for (const row of rows) {
        prepareLook(db, `INSERT INTO ${name} VALUES (${row.map(() => '?').join()})`).run(...row)
      }
    }
  })()
  db.pragma('wal_checkpoint(TRUNCATE)')
}

// What must hold of the queue's file at every moment, asked of SQLite itself.
import type { Database, Statement } from 'better-sqlite3'
import type { JobId } from '../../src/shared/job.ts'
import { expectSame } from './divergence.ts'
import type { ImaginedDisk } from './imagined-disk.ts'
import type { Ledger } from './ledger.ts'
import { prepareLook } from './tapped-sqlite.ts'

/** Jobs that are looked at; the others were found well before and did not change. */
const chosen = `(SELECT value FROM json_each(:ids))`

/** What begins a job's way to its end, and what is an end; of each chosen job in order. */
const stages = `SELECT job_id, kind, kind IN ('completed', 'failed', 'cancelled') AS ends,
    lag(kind IN ('completed', 'failed', 'cancelled')) OVER job AS ended_before,
    lead(id) OVER job IS NULL AS is_last
  FROM events WHERE job_id IN ${chosen}
    AND kind IN ('published', 'retried', 'completed', 'failed', 'cancelled')
  WINDOW job AS (PARTITION BY job_id ORDER BY id)`

/** Each finds the jobs that break it. */
const forbidden: readonly (readonly [what: string, sql: string])[] = [
  [
    'more than one open attempt',
    `SELECT job_id FROM (
       SELECT job_id, kind, lag(kind) OVER (PARTITION BY job_id ORDER BY id) AS before FROM events
       WHERE job_id IN ${chosen} AND kind IN ('claimed', 'completed', 'failed', 'cancelled',
         'interrupted', 'crashed', 'rescheduled'))
     WHERE kind = 'claimed' AND before = 'claimed'
     UNION ALL SELECT id FROM jobs WHERE id IN ${chosen} AND token <> (
       SELECT data ->> 'token' FROM events WHERE job_id = jobs.id AND kind = 'claimed'
       ORDER BY events.id DESC LIMIT 1)`,
  ],
  [
    'no terminal event, or more than one',
    `SELECT job_id FROM (${stages}) LEFT JOIN jobs ON jobs.id = job_id
     WHERE (ends AND ended_before)
       OR (is_last AND jobs.id IS NOT NULL
         AND iif(ends, kind, '') <> iif(finished_at_ms IS NULL, '', state))`,
  ],
  [
    'fewer attempts than were begun',
    `SELECT id FROM jobs WHERE id IN ${chosen} AND attempts <
       (SELECT count(*) FROM events WHERE job_id = jobs.id AND kind = 'claimed')`,
  ],
  [
    'a budget overdrawn',
    `SELECT id FROM jobs WHERE id IN ${chosen} AND (failures > 6 OR crashes > 3
       OR (finished_at_ms IS NULL AND (failures = 6 OR crashes = 3)))`,
  ],
  [
    'a live twin',
    `SELECT group_concat(id) FROM jobs WHERE finished_at_ms IS NULL
     GROUP BY input_path, preset_version_id, destination_dir HAVING count(*) > 1`,
  ],
  [
    'the same place in the list',
    'SELECT group_concat(id) FROM jobs GROUP BY order_key HAVING count(*) > 1',
  ],
]

/** How often a job may take its worker down before it is given up. */
const mostTakenDown = 3

export class Invariants {
  readonly #forbidden: readonly {
    readonly what: string
    readonly find: Statement
    readonly byId: boolean
  }[]
  readonly #present: Statement
  readonly #completed: Statement
  readonly #running: Statement
  readonly #integrity: Statement
  readonly #foreignKeys: Statement
  readonly #outputs: Statement
  readonly #announced: Statement
  readonly #listedParts: Statement

  constructor(db: Database) {
    const column = (sql: string) => prepareLook(db, sql).pluck()
    this.#forbidden = forbidden.map(([what, sql]) => ({
      what,
      find: column(sql),
      byId: sql.includes(':ids'),
    }))
    this.#present = column(`SELECT id FROM jobs WHERE id IN (SELECT value FROM json_each(?))`)
    this.#completed = column(
      `SELECT id FROM jobs WHERE id IN (SELECT value FROM json_each(?)) AND state = 'completed'`,
    )
    this.#running = column(`SELECT id FROM jobs WHERE state = 'running' OR token IS NOT NULL`)
    this.#integrity = column('PRAGMA integrity_check')
    this.#foreignKeys = prepareLook(db, 'PRAGMA foreign_key_check')
    this.#outputs = column('SELECT output_path FROM jobs WHERE output_path IS NOT NULL')
    this.#announced = column(`SELECT intent ->> 'targetPath' FROM jobs WHERE intent IS NOT NULL`)
    this.#listedParts = column('SELECT path FROM part_files')
  }

  /** @param ids of the jobs that changed. */
  checkJobs(ids: readonly JobId[], { published, completed, removed, takenDown }: Ledger): void {
    if (ids.length === 0) return
    for (const { what, find, byId } of this.#forbidden) {
      const found = byId ? find.all({ ids: JSON.stringify(ids) }) : find.all()
      expectSame(`the jobs with ${what}`, found, [])
    }
    const there = ids.filter((id) => !removed.has(id))
    const accepted = there.filter((id) => published.has(id))
    expectSame('what is left of acknowledged jobs', this.#of(this.#present, accepted), accepted)
    const done = there.filter((id) => completed.has(id))
    expectSame('what is left of acknowledged completions', this.#of(this.#completed, done), done)
    for (const id of ids) {
      const times = takenDown.get(id) ?? 0
      if (times > mostTakenDown) expectSame(`the crashes of job ${id}`, times, mostTakenDown)
    }
  }

  #of(statement: Statement, ids: readonly JobId[]): unknown[] {
    return ids.length === 0 ? [] : statement.all(JSON.stringify(ids))
  }

  /** Finished files ⇔ completed rows; every part file is on the list of those to sweep. */
  checkFiles({ completed }: Ledger, disk: ImaginedDisk): void {
    const finished = new Set(disk.finished)
    const outputs = this.#outputs.all() as string[]
    const missing = outputs.filter((output) => !finished.has(output))
    expectSame('the completed files that are not there', missing, [])
    const known = new Set([...completed.values(), ...(this.#announced.all() as string[])])
    const strays = disk.finished.filter((target) => !known.has(target))
    expectSame('the finished files that no job knows', strays, [])
    const listed = new Set(this.#listedParts.all())
    const forgotten = disk.parts.filter((part) => !listed.has(part))
    expectSame('the part files that are not listed', forgotten, [])
  }

  checkIntegrity(): void {
    expectSame('the integrity check', this.#integrity.all(), ['ok'])
    expectSame('the foreign key check', this.#foreignKeys.all(), [])
  }

  checkNothingRuns(): void {
    expectSame('what runs after a recovery', this.#running.all(), [])
  }
}

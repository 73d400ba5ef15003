// The whole of what a queue file says, as a short text to compare: two files with the same one hold the
// same rows in all tables.
import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import path from 'node:path'
import type { Database } from 'better-sqlite3'
import { stepEnvironment } from './step-environment.ts'
import { openWatchedQueue } from './watched-queue.ts'
import { performStep } from './workload-step.ts'

export function readState(db: Database): string {
  const hash = createHash('sha256')
  for (const name of ['user_version', 'application_id']) {
    hash.update(`${name} ${String(db.pragma(name, { simple: true }))}\n`)
  }
  const tables = db
    .prepare<[], { name: string; sql: string | null }>(
      `SELECT name, sql FROM sqlite_schema ORDER BY type, name`,
    )
    .all()
  for (const { name, sql } of tables) hash.update(`${name} ${sql}\n`)
  for (const { name } of tables.filter(({ sql }) => sql?.startsWith('CREATE TABLE'))) {
    const rows = db.prepare(`SELECT * FROM ${name}`).raw().all()
    hash.update(`${name} ${JSON.stringify(rows)}\n`)
  }
  return hash.digest('hex').slice(0, 24)
}

/** The states after opening (0) and after each step when nothing goes wrong. */
export function statesOf(seed: number, steps: number, folder: string): readonly string[] {
  const file = path.join(folder, `states-${seed}.sqlite`)
  const environment = stepEnvironment(seed)
  const watched = openWatchedQueue(file, environment)
  try {
    const states = [readState(watched.db)]
    for (let step = 1; step <= steps; step += 1) {
      environment.begin(step)
      performStep(watched, seed, step)
      states.push(readState(watched.db))
    }
    return states
  } finally {
    watched.queue.close()
    rmSync(file, { force: true })
  }
}

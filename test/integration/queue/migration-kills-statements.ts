// A migration's statements one by one, and the migration with something between two of them.
import BetterSqlite from 'better-sqlite3'
import type { Migration } from '../../../src/main/queue/migration.ts'

/** What the child does where it comes to it, in the way that SQL can ask for. */
export type Interruption = 'be_killed' | 'fail'

/** Which statement ends where only SQLite knows: a trigger's body is full of semicolons. */
export function statementsOf(steps: readonly Migration[], version: number): readonly string[] {
  const db = new BetterSqlite(':memory:')
  try {
    for (const step of steps) {
      const statements = splitAndRun(db, step.sql)
      if (step.version === version) return statements
    }
    throw new Error(`expected a version ${version}`)
  } finally {
    db.close()
  }
}

/** @param at the place among the statements: 0 before the first, their number after the last. */
export function interruptedAt(
  steps: readonly Migration[],
  version: number,
  at: number,
  interruption: Interruption,
): readonly Migration[] {
  return steps.map((step) => {
    if (step.version !== version) return step
    const statements = statementsOf(steps, version)
    const parts = [...statements.slice(0, at), `SELECT ${interruption}();`, ...statements.slice(at)]
    return { ...step, sql: parts.join('\n') }
  })
}

function splitAndRun(db: BetterSqlite.Database, sql: string): readonly string[] {
  const statements: string[] = []
  let text = ''
  for (const piece of sql.split(/(?<=;)/)) {
    text += piece
    if (isWhole(db, text)) {
      db.exec(text)
      statements.push(text)
      text = ''
    }
  }
  if (text.trim() !== '') throw new Error(`expected no half statement, got ${text}`)
  return statements
}

function isWhole(db: BetterSqlite.Database, text: string): boolean {
  try {
    db.prepare(text)
    return true
  } catch (error) {
    const { message } = error as Error
    // The second: nothing but a comment so far.
    if (/incomplete input|contains no statements/.test(message)) return false
    throw error
  }
}

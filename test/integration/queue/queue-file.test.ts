import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { ForeignQueueError, migrations, NewerQueueError } from '../../../src/main/queue/migrate.ts'
import { openQueue } from '../../../src/main/queue/queue.ts'
import { newQueueFile, publish } from './queue-file.ts'

describe('the queue file', () => {
  it('has one owner', () => {
    const { file } = newQueueFile()
    expect(() => openQueue(file)).toThrow(expect.objectContaining({ code: 'SQLITE_BUSY' }))
  })

  it('of a newer version is refused and left as it is', () => {
    const made = newQueueFile()
    made.queue.close()
    const db = new BetterSqlite(made.file)
    db.pragma('user_version = 999')
    db.close()
    const before = readFileSync(made.file)
    expect(() => openQueue(made.file)).toThrow(NewerQueueError)
    expect(readFileSync(made.file).equals(before)).toBe(true)
    const mended = new BetterSqlite(made.file)
    mended.pragma(`user_version = ${migrations.length}`)
    mended.close()
    made.queue = openQueue(made.file)
  })

  it('of another program is refused', () => {
    const { folder } = newQueueFile()
    const foreign = path.join(folder, 'foreign.sqlite')
    const db = new BetterSqlite(foreign)
    db.exec('CREATE TABLE notes (text)')
    db.close()
    expect(() => openQueue(foreign)).toThrow(ForeignQueueError)
  })

  it('that is no database is refused and left as it is', () => {
    const { folder } = newQueueFile()
    const text = path.join(folder, 'text.sqlite')
    writeFileSync(text, 'this is not a database, '.repeat(100))
    expect(() => openQueue(text)).toThrow(expect.objectContaining({ code: 'SQLITE_NOTADB' }))
    expect(readFileSync(text, 'utf8')).toContain('not a database')
  })
})

describe('the schema', () => {
  it('ties the columns to the state, and refuses to rewrite history', () => {
    const made = newQueueFile()
    publish(made.queue, 'a.mp4')
    made.queue.close()
    const copy = path.join(made.folder, 'copy.sqlite')
    copyFileSync(made.file, copy)
    const db = new BetterSqlite(copy)
    for (const nonsense of [
      `state = 'running'`,
      `state = 'completed', finished_at_ms = 1`,
      `state = 'failed', finished_at_ms = 1`,
      `state = 'scheduled', error = '{}'`,
      `state = 'cancelled'`,
      `token = 'x'`,
      `cancel_requested = 1`,
      `output_path = '/x'`,
      `state = 'lost'`,
    ]) {
      expect(() => db.exec(`UPDATE jobs SET ${nonsense}`), nonsense).toThrow(/CHECK constraint/)
    }
    expect(() => db.exec(`UPDATE events SET kind = 'x'`)).toThrow('events are append-only')
    db.close()
    made.queue = openQueue(made.file)
  })

  it('lets the claim read one index entry', () => {
    const made = newQueueFile()
    made.queue.close()
    const db = new BetterSqlite(made.file)
    const plan = db
      .prepare(
        `EXPLAIN QUERY PLAN SELECT id FROM jobs WHERE state = 'queued' AND token IS NULL
         ORDER BY priority DESC, order_key LIMIT 1`,
      )
      .all() as { detail: string }[]
    expect(plan.map(({ detail }) => detail)).toEqual([
      'SEARCH jobs USING INDEX jobs_queued (token=?)',
    ])
    db.close()
    made.queue = openQueue(made.file)
  })
})

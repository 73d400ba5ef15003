import BetterSqlite from 'better-sqlite3'
import { expect, it } from 'vitest'
import { unlessDiskFull } from '../../../src/main/desktop/unless-disk-full.ts'

const throwing = (code: string) => () => {
  throw new BetterSqlite.SqliteError('database or disk is full', code)
}

it('lets a full drive refuse what was chosen in a menu, at once or later, and says so in the log', async () => {
  const logged: string[] = []
  const log = (level: string) => void logged.push(level)
  await unlessDiskFull(log, throwing('SQLITE_FULL'))
  await unlessDiskFull(log, async () => throwing('SQLITE_FULL')())
  expect(logged).toEqual(['warn', 'warn'])
})

it('hides nothing else', async () => {
  await expect(unlessDiskFull(() => undefined, throwing('SQLITE_CORRUPT'))).rejects.toThrow('full')
})

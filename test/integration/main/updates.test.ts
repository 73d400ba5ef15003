// What Reelmill itself decides about a new version, and the copy of the queue that comes before it.
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest'
import { NewerQueueError } from '../../../src/main/queue/migrate.ts'
import { listSnapshots } from '../../../src/main/queue/files/snapshots.ts'
import { openQueue, type Queue } from '../../../src/main/queue/queue.ts'
import type { UpdateSource } from '../../../src/main/update/update-source.ts'
import { createUpdates, type Updates } from '../../../src/main/update/updates.ts'

const chosen = { hadWindow: true, isForced: false }

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => void vi.useRealTimers())

interface Office {
  readonly queue: Queue
  readonly file: string
  readonly done: string[]
  readonly updates: Updates
}

/** A real queue, and a feed that offers one newer version. */
function office(changes: Partial<UpdateSource> = {}): Office {
  const folder = mkdtempSync(path.join(tmpdir(), 'reelmill-updates-'))
  const file = path.join(folder, 'queue.sqlite')
  const queue = openQueue(file)
  onTestFinished(() => {
    queue.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const done: string[] = []
  const source: UpdateSource = {
    takesOver: false,
    check: () => Promise.resolve('9.9.9'),
    download: () => Promise.resolve(void done.push('downloaded')),
    install: () => void done.push('installed'),
    ...changes,
  }
  const log = (_level: string, text: string) => void done.push(text)
  return { queue, file, done, updates: createUpdates({ source, queue, log }) }
}

async function download({ updates }: Office): Promise<void> {
  updates.start()
  await vi.advanceTimersByTimeAsync(60_000)
}

it('installs at an end that a person chose, once a sound copy of the queue is there', async () => {
  const scene = office()
  await download(scene)
  expect(scene.done).toContain('downloaded')
  expect(listSnapshots(scene.file)).toEqual([])
  const install = scene.updates.end(chosen)
  const [copy = ''] = listSnapshots(scene.file)
  expect(path.basename(copy)).toMatch(/^before-update-\d{4}-\d\d-\d\d\.sqlite$/)
  expect(scene.done).not.toContain('installed')
  install()
  expect(scene.done.at(-1)).toBe('installed')
})

it.each([
  { what: 'the system shuts down', ending: { hadWindow: true, isForced: true } },
  { what: 'a command in a terminal is done', ending: { hadWindow: false, isForced: false } },
])('installs nothing when $what', async ({ ending }) => {
  const scene = office()
  await download(scene)
  scene.updates.end(ending)()
  expect(scene.done).not.toContain('installed')
})

it('installs nothing that was not downloaded', () => {
  const scene = office()
  scene.updates.start()
  scene.updates.end(chosen)()
  expect(scene.done).toEqual([])
  expect(listSnapshots(scene.file)).toEqual([])
})

it('installs nothing without a copy of the queue', async () => {
  const scene = office()
  await download(scene)
  writeFileSync(path.join(path.dirname(scene.file), 'snapshots'), 'in the way')
  scene.updates.end(chosen)()
  expect(scene.done).not.toContain('installed')
  expect(scene.done.at(-1)).toContain('no update without a copy of the queue')
})

it('looks again the next day when the feed cannot be read', async () => {
  let asked = 0
  const check = () => {
    asked += 1
    return asked === 1 ? Promise.reject(new Error('no network')) : Promise.resolve('9.9.9')
  }
  const scene = office({ check })
  await download(scene)
  expect(scene.done).toEqual([expect.stringContaining('no network')])
  await vi.advanceTimersByTimeAsync(24 * 3600_000)
  expect(scene.done).toContain('downloaded')
})

it('copies the queue before it gives a version to a system that installs by itself', async () => {
  const scene: Office = office({
    takesOver: true,
    download: () => {
      expect(listSnapshots(scene.file)).toHaveLength(1)
      return Promise.resolve()
    },
  })
  await download(scene)
  expect(scene.done).toEqual([expect.stringContaining('9.9.9')])
  scene.updates.end(chosen)()
  expect(scene.done).not.toContain('installed')
})

it('leaves the queue of a newer version to the newer version, byte for byte', async () => {
  const scene = office()
  await download(scene)
  scene.updates.end(chosen)
  const [copy = ''] = listSnapshots(scene.file)
  // The new version ran, changed the schema and was taken back.
  const file = scene.file.replace('queue.', 'newer.')
  copyFileSync(copy, file)
  const changed = new BetterSqlite(file)
  // As every queue in use is kept.
  changed.pragma('journal_mode = WAL')
  changed.pragma('user_version = 999')
  changed.close()
  const before = readFileSync(file)
  expect(() => openQueue(file)).toThrow(NewerQueueError)
  expect(readFileSync(file).equals(before)).toBe(true)
  expect(existsSync(`${file}-wal`)).toBe(false)
  // What was there before the update is this version's to read.
  const restored = openQueue(copy)
  expect(restored.isSound()).toBe(true)
  restored.close()
})

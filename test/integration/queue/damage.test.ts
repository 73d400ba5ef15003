import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import path from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { isSound } from '../../../src/main/queue/files/check-file.ts'
import { openOrRestoreQueue } from '../../../src/main/queue/files/open-or-restore.ts'
import { migrate, migrations } from '../../../src/main/queue/migrate.ts'
import { openQueue } from '../../../src/main/queue/queue.ts'
import { fillVersion1 } from './migration-kills-rows.ts'
import { newQueueFile, publish, type QueueFile } from './queue-file.ts'

const pageBytes = 4096

/** Overwrites whole pages with rubbish, as a failing drive does. */
function damagePages(file: string, first: number, count: number): void {
  const handle = openSync(file, 'r+')
  writeSync(handle, Buffer.alloc(count * pageBytes, 0xa5), 0, count * pageBytes, first * pageBytes)
  closeSync(handle)
}

const names = Array.from({ length: 400 }, (_, i) => `${i}.mp4`)

/** Closes the queue, lets `harm` at its file, opens it again as the app does. */
function reopenAfter(made: QueueFile, harm: (file: string) => void) {
  made.queue.close()
  harm(made.file)
  const opening = openOrRestoreQueue(made.file)
  made.queue = opening.queue
  return opening
}

describe('a damaged queue file', () => {
  it('is left alone when it is sound', () => {
    const made = newQueueFile()
    publish(made.queue, 'a.mp4')
    const { queue, repair } = reopenAfter(made, () => undefined)
    expect(repair).toBeNull()
    expect(queue.counts().queued).toBe(1)
  })

  it('is found in a large file after an end in disorder, and when no copy was taken lately', async () => {
    const large = newQueueFile()
    for (let i = 0; i < 40; i += 1) {
      publish(large.queue, ...names.map((name) => `${i}/${'long folder name '.repeat(12)}/${name}`))
    }
    expect(statSync(large.file).size).toBeGreaterThan(8 * 1024 * 1024)
    await large.queue.takeDailySnapshot((file) => Promise.resolve(isSound(file)))
    // Where nobody looks while it is opened.
    const harm = (file: string) =>
      damagePages(file, Math.floor((statSync(file).size / pageBytes) * 0.75), 2)
    // In order and with a copy it is trusted: SQLite tells when it comes upon the pages.
    expect(reopenAfter(large, harm).repair).toBeNull()
    expect(reopenAfter(large, (file) => writeFileSync(`${file}-wal`, '')).repair).not.toBeNull()
    rmSync(path.join(path.dirname(large.file), 'snapshots'), { recursive: true, force: true })
    expect(reopenAfter(large, harm).repair).not.toBeNull()
  })

  it('is set aside whole; what can be read of it is back in the queue', () => {
    const made = newQueueFile()
    publish(made.queue, ...names)
    let harmed = Buffer.alloc(0)
    const { queue, repair } = reopenAfter(made, (file) => {
      // Behind the pages of the schema, without which no row has a meaning.
      damagePages(file, Math.floor((statSync(file).size / pageBytes) * 0.75), 2)
      expect(isSound(file)).toBe(false)
      harmed = readFileSync(file)
    })
    expect(repair?.snapshot).toBeNull()
    expect(readFileSync(path.join(repair?.setAside ?? '', 'queue.sqlite')).equals(harmed)).toBe(
      true,
    )
    const salvaged = queue.list(0, 1_000)
    expect(salvaged.length).toBe(repair?.salvaged)
    expect(salvaged.length).toBeGreaterThan(names.length / 2)
    expect(queue.counts().queued).toBe(salvaged.length)
    expect(queue.isSound()).toBe(true)
    expect(queue.claim()).not.toBeNull()
    // Two damaged pages of 400 rows lose rows, not the order or the door.
    expect(publish(queue, 'new.mp4')).toHaveLength(1)
  })

  it('gives way to the newest sound snapshot, with what happened since added', async () => {
    const made = newQueueFile()
    publish(made.queue, ...names)
    await made.queue.takeDailySnapshot((file) => Promise.resolve(isSound(file)))
    const [first] = publish(made.queue, 'after the snapshot.mp4')
    const { queue, repair } = reopenAfter(made, (file) => damagePages(file, 4, 3))
    expect(repair?.snapshot).toContain('daily-')
    // Nothing of the snapshot is lost, whatever the damage took.
    expect(queue.list(0, 1_000).length).toBeGreaterThanOrEqual(names.length)
    expect(queue.isSound()).toBe(true)
    expect(first).toBe(names.length + 1)
  })

  it.each([
    ['cut short', (file: string) => truncateSync(file, statSync(file).size - 3 * pageBytes)],
    ['no database at all', (file: string) => writeFileSync(file, 'gone'.repeat(2_000))],
    ['with a broken header', (file: string) => damagePages(file, 0, 1)],
  ])('opens %s', (_what, harm) => {
    const made = newQueueFile()
    publish(made.queue, ...names)
    const { queue, repair } = reopenAfter(made, harm)
    expect(existsSync(path.join(repair?.setAside ?? '', 'queue.sqlite'))).toBe(true)
    expect(queue.isSound()).toBe(true)
    publish(queue, 'new.mp4')
    expect(queue.claim()).not.toBeNull()
  })

  it('passes over a snapshot that is damaged itself', async () => {
    const made = newQueueFile()
    publish(made.queue, 'a.mp4')
    await made.queue.takeDailySnapshot((file) => Promise.resolve(isSound(file)))
    const { repair } = reopenAfter(made, (file) => {
      const folder = path.join(made.folder, 'snapshots')
      for (const name of readdirSync(folder)) damagePages(path.join(folder, name), 0, 2)
      damagePages(file, 0, 1)
    })
    expect(repair?.snapshot).toBeNull()
  })
})

describe('a damaged queue file from before the history', () => {
  const everything = { text: '', outcome: null, before: null, limit: 1_000 }

  /** Of version 5, with three ended jobs; one that had failed is completed by `later`. */
  function writeVersion5(file: string, later = ''): number {
    const old = new BetterSqlite(file)
    migrate(old, migrations.slice(0, 1))
    fillVersion1(old)
    migrate(old, migrations.slice(0, 5))
    old.exec(later)
    const root = old
      .prepare<[], number>(`SELECT rootpage FROM sqlite_schema WHERE name = 'settings'`)
      .pluck()
      .get() as number
    old.close()
    return root
  }

  it('has its ended jobs in the history and in the sums', async () => {
    const made = newQueueFile()
    const { queue, repair } = reopenAfter(made, (file) => {
      rmSync(file)
      damagePages(file, writeVersion5(file) - 1, 1)
    })
    expect(repair).toMatchObject({ snapshot: null, salvaged: 7 })
    const { entries } = await queue.listHistory(everything)
    expect(entries.map(({ jobId, outcome }) => [jobId, outcome])).toEqual([
      [7, 'cancelled'],
      [6, 'failed'],
      [5, 'completed'],
    ])
    expect(queue.savings()).toMatchObject([
      { presetId: 'mine', jobs: 1, inputSizeBytes: 50, outputSizeBytes: 5 },
    ])
  })

  it('has each end once where a snapshot brought it, too', async () => {
    const made = newQueueFile()
    const { queue, repair } = reopenAfter(made, (file) => {
      rmSync(file)
      mkdirSync(path.join(made.folder, 'snapshots'))
      writeVersion5(path.join(made.folder, 'snapshots', 'daily-2026-01-01.sqlite'))
      const root = writeVersion5(
        file,
        `UPDATE jobs SET state = 'completed', error = NULL, output_path = '/out/6', output_size = 6,
           finished_at_ms = 88 WHERE id = 6`,
      )
      damagePages(file, root - 1, 1)
    })
    expect(repair?.snapshot).toContain('daily-')
    const { entries } = await queue.listHistory(everything)
    expect(entries.map(({ jobId, outcome }) => [jobId, outcome])).toEqual([
      [6, 'completed'],
      [7, 'cancelled'],
      [6, 'failed'],
      [5, 'completed'],
    ])
    expect(queue.savings()).toMatchObject([
      { presetId: 'mine', jobs: 2, inputSizeBytes: 110, outputSizeBytes: 11 },
    ])
  })
})

describe('snapshots', () => {
  it('are taken once a day, checked, and kept for three days', async () => {
    const made = newQueueFile()
    publish(made.queue, 'a.mp4')
    const sound = (file: string) => Promise.resolve(isSound(file))
    for (let day = 0; day < 5; day += 1) {
      made.clock.nowMs = Date.UTC(2026, 0, 1 + day, 12)
      await made.queue.takeDailySnapshot(sound)
      await made.queue.takeDailySnapshot(() => Promise.reject(new Error('taken twice')))
    }
    const kept = readdirSync(path.join(made.folder, 'snapshots')).sort()
    expect(kept).toEqual(['03', '04', '05'].map((day) => `daily-2026-01-${day}.sqlite`))
    const copy = path.join(made.folder, 'copy.sqlite')
    copyFileSync(path.join(made.folder, 'snapshots', kept[0] as string), copy)
    const opened = openQueue(copy)
    expect(opened.counts().queued).toBe(1)
    opened.close()
  })

  it('that do not pass their check leave nothing behind', async () => {
    const made = newQueueFile()
    await expect(made.queue.takeDailySnapshot(() => Promise.resolve(false))).rejects.toThrow(
      'sound',
    )
    expect(readdirSync(path.join(made.folder, 'snapshots'))).toEqual([])
  })
})

describe('a queue file moved from under the app', () => {
  it('is noticed, and so is its return', () => {
    const made = newQueueFile()
    expect(made.queue.isInPlace()).toBe(true)
    const elsewhere = path.join(made.folder, 'elsewhere')
    mkdirSync(elsewhere)
    renameSync(made.file, path.join(elsewhere, 'queue.sqlite'))
    expect(made.queue.isInPlace()).toBe(false)
    writeFileSync(made.file, '')
    expect(made.queue.isInPlace()).toBe(false)
    rmSync(made.file)
    renameSync(path.join(elsewhere, 'queue.sqlite'), made.file)
    expect(made.queue.isInPlace()).toBe(true)
  })
})

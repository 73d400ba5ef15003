// The history outlives the jobs it tells of, has one row for every end, and its sums stay right.
import BetterSqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { migrate, migrations } from '../../../src/main/queue/migrate.ts'
import { openQueue, type Queue } from '../../../src/main/queue/queue.ts'
import { appError } from '../../../src/shared/errors.ts'
import type { Preset } from '../../../src/shared/presets.ts'
import { fillVersion1 } from './migration-kills-rows.ts'
import { newQueueFile, preset, publish, type QueueFile } from './queue-file.ts'

const dayMs = 24 * 60 * 60 * 1000
const everything = { text: '', outcome: null, before: null, limit: 1000 }

const list = async (queue: Queue, query: Partial<typeof everything> = {}) =>
  (await queue.listHistory({ ...everything, ...query })).entries

function complete(queue: Queue, name: string, sizeBytes = 400): number {
  const [id] = publish(queue, name)
  const attempt = queue.claim()?.attempt
  if (attempt === undefined) throw new Error('expected a job to claim')
  queue.settle(attempt, { kind: 'completed', outputPath: `/out/${name}`, sizeBytes })
  return id as number
}

function fail(queue: Queue): void {
  const attempt = queue.claim()?.attempt
  if (attempt === undefined) throw new Error('expected a job to claim')
  queue.settle(attempt, {
    kind: 'failed',
    error: appError('input.damaged', { line: 7 }, 'a long tail'),
  })
}

function cancelMany({ queue, clock }: QueueFile, count: number): void {
  for (let done = 0; done < count; done += 1_000) {
    const names = Array.from({ length: Math.min(1_000, count - done) }, (_, i) => `${done + i}.mp4`)
    queue.cancel(publish(queue, ...names))
    clock.nowMs += 1
  }
}

describe('the history', () => {
  it('has a row for every end, newest first, and another for each that follows a retry', async () => {
    const { queue, clock } = newQueueFile()
    complete(queue, 'a.mp4')
    clock.nowMs += 1
    const [failing] = publish(queue, 'b.mp4') as [number]
    fail(queue)
    queue.retry([failing])
    queue.cancel([failing])
    const entries = await list(queue)
    expect(entries.map(({ jobId, outcome }) => [jobId, outcome])).toEqual([
      [failing, 'cancelled'],
      [failing, 'failed'],
      [1, 'completed'],
    ])
    const error = { code: 'input.damaged', params: { line: 7 }, detail: null }
    expect(entries[1]?.error).toEqual(error)
    expect(entries[2]).toMatchObject({
      inputPath: '/videos/a.mp4',
      inputSizeBytes: 1000,
      outputPath: '/out/a.mp4',
      outputSizeBytes: 400,
      presetId: preset.id,
      presetName: preset.name,
      destinationDir: '/out',
      startedAtMs: 1_000,
      finishedAtMs: 1_000,
    })
  })

  it('has none for what is only interrupted or waits', async () => {
    const { queue } = newQueueFile()
    publish(queue, 'a.mp4')
    const attempt = queue.claim()?.attempt
    if (attempt !== undefined) queue.settle(attempt, { kind: 'interrupted' })
    expect(await list(queue)).toEqual([])
  })

  it('survives removal from the list, a restart, and the pruning of jobs', async () => {
    const made = newQueueFile()
    const id = complete(made.queue, 'a.mp4')
    made.queue.remove([id])
    complete(made.queue, 'b.mp4')
    made.clock.nowMs += 200 * dayMs
    while (made.queue.prune());
    const queue = made.reopen()
    expect(queue.counts().completed).toBe(0)
    expect((await list(queue)).map(({ inputPath }) => inputPath)).toEqual([
      '/videos/b.mp4',
      '/videos/a.mp4',
    ])
  })

  it('keeps 20,000 ends and none older than a year; the sums keep all', async () => {
    const made = newQueueFile()
    complete(made.queue, 'oldest.mp4')
    cancelMany(made, 20_200)
    while (made.queue.prune());
    expect(await list(made.queue, { limit: 30_000 })).toHaveLength(20_000)
    expect(await list(made.queue, { text: 'oldest' })).toEqual([])
    made.clock.nowMs += 366 * dayMs
    while (made.queue.prune());
    expect(await list(made.queue)).toEqual([])
    expect(made.queue.savings()).toMatchObject([{ jobs: 1, inputSizeBytes: 1000 }])
  })

  it('is paged without a gap or a repetition', async () => {
    const made = newQueueFile()
    cancelMany(made, 1_000)
    const seen: number[] = []
    for (let before: number | null = null; ;) {
      const page = await made.queue.listHistory({ ...everything, before, limit: 300 })
      seen.push(...page.entries.map(({ id }) => id))
      before = page.next
      if (before === null) break
    }
    expect(seen).toEqual(Array.from({ length: 1_000 }, (_, index) => 1_000 - index))
  })

  it('finds by name, folder and preset, whatever the case, and by outcome', async () => {
    const { queue } = newQueueFile()
    complete(queue, 'Ausflug ÜBER Land.mp4')
    complete(queue, 'other.mp4')
    publish(queue, 'broken.mp4')
    fail(queue)
    const names = async (query: Partial<Parameters<Queue['listHistory']>[0]>) =>
      (await queue.listHistory({ ...everything, ...query })).entries.map(
        ({ inputPath }) => inputPath,
      )
    expect(await names({ text: 'land über' })).toEqual(['/videos/Ausflug ÜBER Land.mp4'])
    expect(await names({ text: 'VIDEOS' })).toHaveLength(3)
    expect(await names({ text: preset.name.toUpperCase() })).toHaveLength(3)
    expect(await names({ text: '%' })).toEqual([])
    expect(await names({ outcome: 'failed' })).toEqual(['/videos/broken.mp4'])
    expect(await names({ outcome: 'completed', text: 'broken' })).toEqual([])
  })

  it('tells where a finished file went that took its original’s place', async () => {
    const { queue } = newQueueFile()
    const id = complete(queue, 'a.mov')
    complete(queue, 'b.mov')
    queue.recordReplaced(id, '/videos/a.mp4')
    const entries = await list(queue)
    expect(entries.map(({ outputPath }) => outputPath)).toEqual(['/out/b.mov', '/videos/a.mp4'])
  })

  it('remembers what it takes to do it again: the preset as it was', async () => {
    const { queue } = newQueueFile()
    const mine: Preset = { ...preset, id: 'mine', name: 'Mine', group: 'own', container: 'mkv' }
    const letter = { inputPath: '/v/a.mp4', inputSizeBytes: 1, destinationDir: '/out' }
    queue.savePresets([mine])
    const { accepted } = queue.publish(queue.openBatch(), mine, [letter])
    queue.cancel(accepted.map(({ id }) => id))
    queue.removePreset('mine')
    expect(queue.pastOrder(1)).toMatchObject({
      inputPath: '/v/a.mp4',
      preset: mine,
      destinationDir: '/out',
    })
    expect(queue.pastOrder(2)).toBeNull()
    expect((await list(queue))[0]?.presetName).toBe('Mine')
  })

  it('is cleared without a job, a file’s way or a sum', async () => {
    const { queue } = newQueueFile()
    const id = complete(queue, 'a.mp4')
    expect(queue.clearHistory()).toBe(1)
    expect(await list(queue)).toEqual([])
    expect(queue.find(id)?.outputPath).toBe('/out/a.mp4')
    expect(queue.savings()).toMatchObject([{ jobs: 1, inputSizeBytes: 1000, outputSizeBytes: 400 }])
  })
})

describe('savings', () => {
  it('are summed by day and preset, of completed jobs alone', async () => {
    const { queue, clock } = newQueueFile()
    clock.nowMs = new Date(2026, 10, 22, 12).getTime()
    complete(queue, 'a.mp4', 400)
    complete(queue, 'b.mp4', 1_200)
    publish(queue, 'c.mp4')
    fail(queue)
    clock.nowMs = new Date(2026, 10, 23, 0, 1).getTime()
    complete(queue, 'd.mp4', 100)
    const of = { presetId: preset.id, presetName: preset.name }
    expect(queue.savings()).toEqual([
      { ...of, day: '2026-11-22', jobs: 2, inputSizeBytes: 2_000, outputSizeBytes: 1_600 },
      { ...of, day: '2026-11-23', jobs: 1, inputSizeBytes: 1_000, outputSizeBytes: 100 },
    ])
  })
})

describe('migration 6', () => {
  it('carries what had ended before into the history, and its sums', async () => {
    const made = newQueueFile()
    const file = `${made.file}-of-version-5`
    const old = new BetterSqlite(file)
    migrate(old, migrations.slice(0, 1))
    fillVersion1(old)
    migrate(old, migrations.slice(0, 5))
    old.close()
    const queue = openQueue(file)
    const entries = await list(queue)
    expect(entries.map(({ jobId, outcome }) => [jobId, outcome])).toEqual([
      [7, 'cancelled'],
      [6, 'failed'],
      [5, 'completed'],
    ])
    expect(queue.savings()).toMatchObject([
      { presetId: 'mine', jobs: 1, inputSizeBytes: 50, outputSizeBytes: 5 },
    ])
    queue.close()
  })
})

// Main's side of the scout: a real queue on disk, the real process.
import type { ChildProcess } from 'node:child_process'
import { copyFileSync, existsSync } from 'node:fs'
import path from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { createScout } from '../../../src/main/scout/scout.ts'
import { keepThumbnails } from '../../../src/main/upkeep/thumbnails.ts'
import type { FromScout, ToScout } from '../../../src/shared/scout.ts'
import { plainFile, tinyClip } from '../../fixtures/media.ts'
import { forkScout, scoutInit } from '../../fixtures/scout-process.ts'
import { newQueueFile, preset, type QueueFile } from '../queue/queue-file.ts'

function publishFiles({ queue }: QueueFile, ...paths: readonly string[]): readonly number[] {
  const batch = queue.openBatch()
  const letters = paths.map((inputPath) => ({
    inputPath,
    inputSizeBytes: 1,
    destinationDir: '/out',
  }))
  const { accepted } = queue.publish(batch, preset, letters)
  queue.sealBatch(batch)
  return accepted.map(({ id }) => id)
}

function copies({ folder }: QueueFile, count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => {
    const file = path.join(folder, `${at}.mp4`)
    copyFileSync(tinyClip(), file)
    return file
  })
}

function scoutOf(made: QueueFile, idleMs = 60_000) {
  const { queue, folder } = made
  const dir = path.join(folder, 'thumbnails')
  const thumbnails = keepThumbnails(queue, dir)
  const children: ChildProcess[] = []
  const told: number[] = []
  const lines: string[] = []
  let inHand = 0
  let mostInHand = 0
  const scout = createScout({
    queue,
    idleMs,
    init: scoutInit(dir),
    log: (_, text) => void lines.push(text),
    seen: (ids) => told.push(...ids),
    discardThumbnail: thumbnails.discard,
    spawn(listener) {
      const { child, send, kill } = forkScout({
        message(message: FromScout) {
          inHand -= 1
          listener.message(message)
        },
        exit() {
          inHand = 0
          listener.exit()
        },
      })
      children.push(child)
      return {
        kill,
        send(message: ToScout) {
          if (message.type === 'look') mostInHand = Math.max(mostInHand, (inHand += 1))
          send(message)
        },
      }
    },
  })
  const stop = async () => {
    await scout.stop()
    thumbnails.stop()
  }
  onTestFinished(stop)
  return {
    scout,
    stop,
    children,
    told,
    lines,
    mostInHand: () => mostInHand,
    strip: (id: number) => path.join(dir, `${id}.jpg`),
  }
}

const patience = { timeout: 40_000 }

it('looks at what waits, a few at once, and lets its process go when nothing is left', async () => {
  const made = newQueueFile()
  const ids = publishFiles(made, ...copies(made, 12), plainFile('mp4', 'no film'))
  const { scout, told, children, strip, mostInHand, lines } = scoutOf(made, 10)
  expect(children).toEqual([])
  scout.start()
  await expect.poll(() => told.toSorted((a, b) => a - b), patience).toEqual(ids)
  const [blind = 0, ...others] = ids.toReversed()
  for (const id of others) {
    expect(made.queue.find(id)).toMatchObject({ hasThumbnail: true, facts: { width: 160 } })
    expect(existsSync(strip(id))).toBe(true)
  }
  expect(made.queue.find(blind)).toMatchObject({ hasThumbnail: false, facts: null })
  expect(lines).toMatchObject([expect.stringContaining(`job ${blind}`)])
  expect(mostInHand()).toBeLessThanOrEqual(4)
  await expect
    .poll(() => children.map(({ signalCode }) => signalCode), patience)
    .toEqual(['SIGKILL'])

  // What comes later brings another.
  const [late = 0] = publishFiles(made, tinyClip())
  await expect.poll(() => made.queue.find(late)?.hasThumbnail, patience).toBe(true)
  expect(children).toHaveLength(2)
})

it('goes on where it was after a restart, and looks at nothing twice', async () => {
  const made = newQueueFile()
  const ids = publishFiles(made, ...copies(made, 12))
  const first = scoutOf(made)
  first.scout.start()
  await expect.poll(() => first.told.length, patience).toBeGreaterThan(0)
  await first.stop()
  const seen = ids.filter((id) => made.queue.find(id)?.facts != null)
  expect(seen.length).toBeLessThan(ids.length)
  made.reopen()
  const second = scoutOf(made)
  second.scout.start()
  const rest = ids.filter((id) => !seen.includes(id))
  await expect.poll(() => second.told.toSorted((a, b) => a - b), patience).toEqual(rest)
})

it('gives what a killed process had in hand to the next', async () => {
  const made = newQueueFile()
  const ids = publishFiles(made, ...copies(made, 8))
  const { scout, told, children } = scoutOf(made)
  scout.start()
  await expect.poll(() => children.length, patience).toBe(1)
  children[0]?.kill('SIGKILL')
  await expect.poll(() => told.toSorted((a, b) => a - b), patience).toEqual(ids)
  expect(children).toHaveLength(2)
  for (const id of ids) expect(made.queue.find(id)).toMatchObject({ hasThumbnail: true })
})

it('gives up when its process dies again and again, and tries again when something comes', async () => {
  const made = newQueueFile()
  publishFiles(made, ...copies(made, 20))
  const spawn = vi.fn<Parameters<typeof createScout>[0]['spawn']>((listener) => {
    setImmediate(() => listener.exit())
    return { send: () => undefined, kill: () => undefined }
  })
  const scout = createScout({
    queue: made.queue,
    init: scoutInit(null),
    log: () => undefined,
    seen: () => undefined,
    discardThumbnail: () => undefined,
    spawn,
  })
  onTestFinished(() => scout.stop())
  scout.start()
  await expect.poll(() => spawn.mock.calls.length).toBe(4)
  publishFiles(made, tinyClip())
  await expect.poll(() => spawn.mock.calls.length).toBe(5)
})

it('keeps no thumbnail of a removed job', async () => {
  const made = newQueueFile()
  const [id = 0] = publishFiles(made, tinyClip())
  const { scout, strip } = scoutOf(made)
  scout.start()
  await expect.poll(() => made.queue.find(id)?.hasThumbnail, patience).toBe(true)
  expect(existsSync(strip(id))).toBe(true)
  made.queue.cancel([id])
  made.queue.remove([id])
  await expect.poll(() => existsSync(strip(id))).toBe(false)
})

it('clears what a crash left', async () => {
  const made = newQueueFile()
  const [id = 0] = publishFiles(made, tinyClip())
  const first = scoutOf(made)
  first.scout.start()
  await expect.poll(() => made.queue.find(id)?.hasThumbnail, patience).toBe(true)
  await first.stop()
  const left = ['99.jpg', '1.jpg.unfinished', 'x.jpg'].map((name) =>
    path.join(path.dirname(first.strip(id)), name),
  )
  for (const file of left) copyFileSync(first.strip(id), file)
  const { stop } = keepThumbnails(made.queue, path.dirname(first.strip(id)))
  onTestFinished(stop)
  await expect.poll(() => left.filter((file) => existsSync(file))).toEqual([])
  expect(existsSync(first.strip(id))).toBe(true)
})

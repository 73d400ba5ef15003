// Queue, dispatcher, pool and real workers together, without Electron.
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import type { SilenceLimits } from '../../../src/core/queue/liveness.ts'
import { createDispatcher, type Dispatcher } from '../../../src/main/work/dispatcher.ts'
import { ingest } from '../../../src/main/ingest/ingest.ts'
import { sweepPartFiles } from '../../../src/main/upkeep/part-sweeper.ts'
import { createProgressBoard } from '../../../src/main/work/progress-board.ts'
import { recoverQueue } from '../../../src/main/upkeep/recover-queue.ts'
import { openQueue, type Queue } from '../../../src/main/queue/queue.ts'
import { createWorkerPool } from '../../../src/main/workers/worker-pool.ts'
import type { JobState } from '../../../src/shared/job.ts'
import { clip, longClip } from '../../fixtures/media.ts'
import { spawnForkedWorker, workerInit } from './forked-worker.ts'

/** A second, which is usual, is short where every core is busy. */
const patient = { timeout: 10_000 }

interface Office {
  readonly queue: Queue
  readonly dispatcher: Dispatcher
  readonly outputs: string
  readonly workers: number[]
  readonly log: string[]
  concurrency: number
  add(...inputs: string[]): Promise<number[]>
  /** Waits until the job is in this state. */
  reaches(id: number, state: JobState): Promise<void>
}

function openOffice(limits?: SilenceLimits): Office {
  const folder = mkdtempSync(path.join(tmpdir(), 'reelmill-office-'))
  const outputs = path.join(folder, 'out')
  mkdirSync(outputs)
  const queue = openQueue(path.join(folder, 'queue.sqlite'))
  const workers: number[] = []
  const log: string[] = []
  const progress = createProgressBoard()
  const dispatcher = createDispatcher({
    queue,
    progress,
    log: (_level, text) => log.push(text),
    sweep: () => void sweepPartFiles(queue),
    concurrency: () => office.concurrency,
    createPool: (listener) =>
      createWorkerPool(
        (events) => spawnForkedWorker(events, (pid) => workers.push(pid)),
        workerInit(),
        listener,
        limits,
      ),
    conditionChanged: () => undefined,
  })
  const office: Office = {
    queue,
    dispatcher,
    outputs,
    workers,
    log,
    concurrency: 1,
    async add(...inputs) {
      const receipt = await ingest(queue, {
        paths: inputs,
        presetId: 'fast-720p',
        destinationDir: outputs,
      })
      if (!receipt.ok) throw new Error(receipt.error.code)
      return receipt.value.accepted.map(({ id }) => id)
    },
    reaches: (id, state) =>
      vi.waitFor(() => expect(queue.find(id)?.state).toBe(state), {
        timeout: 40_000,
        interval: 20,
      }),
  }
  onTestFinished(async () => {
    await dispatcher.stop()
    queue.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return office
}

/** A name of its own for each input: the same file twice is one job. */
function copies(source: string, count: number): string[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'reelmill-inputs-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return Array.from({ length: count }, (_, i) => {
    const copy = path.join(folder, `clip ${i + 1}.mp4`)
    copyFileSync(source, copy)
    return copy
  })
}

/** The kernel's letter for a process: R, S, T (stopped); null when it is gone. */
function stateOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    return stat.slice(stat.lastIndexOf(')') + 2, stat.lastIndexOf(')') + 3)
  } catch {
    return null
  }
}

async function ffmpegOf(office: Office): Promise<number> {
  return vi.waitFor(
    () => {
      const pid = office.queue.openAttempts()[0]?.ffmpeg?.pid
      if (pid === undefined) throw new Error('expected a running ffmpeg')
      return pid
    },
    { timeout: 20_000 },
  )
}

it('takes no job before it is started, then does all of them, one output each', async () => {
  const office = openOffice()
  const ids = await office.add(...copies(clip(), 3))
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(office.queue.counts().queued).toBe(3)
  office.dispatcher.start()
  for (const id of ids) await office.reaches(id, 'completed')
  expect(readdirSync(office.outputs).sort()).toEqual(['clip 1.mp4', 'clip 2.mp4', 'clip 3.mp4'])
  expect(office.workers).toHaveLength(1)
})

it('suspends a running job where it is, does another meanwhile, and goes on', async () => {
  const office = openOffice()
  const [long, short] = (await office.add(...copies(longClip(), 1), ...copies(clip(), 1))) as [
    number,
    number,
  ]
  office.dispatcher.start()
  const ffmpeg = await ffmpegOf(office)
  expect(office.dispatcher.pause([long])).toEqual([long])
  await office.reaches(short, 'completed')
  expect(stateOf(ffmpeg)).toBe('T')
  expect(office.queue.find(long)?.state).toBe('paused')
  office.dispatcher.resume([long])
  await vi.waitFor(() => expect(stateOf(ffmpeg)).toMatch(/[RS]/), patient)
  expect(office.queue.find(long)?.state).toBe('running')
  office.dispatcher.cancel([long])
  await office.reaches(long, 'cancelled')
})

it('pauses the whole queue: what runs is suspended, what waits waits', async () => {
  const office = openOffice()
  const [long, short] = (await office.add(...copies(longClip(), 1), ...copies(clip(), 1))) as [
    number,
    number,
  ]
  office.dispatcher.start()
  const ffmpeg = await ffmpegOf(office)
  office.dispatcher.pauseQueue()
  await vi.waitFor(() => expect(stateOf(ffmpeg)).toBe('T'), patient)
  expect(office.dispatcher.condition()).toBe('paused')
  office.dispatcher.cancel([long])
  await office.reaches(long, 'cancelled')
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(office.queue.find(short)?.state).toBe('queued')
  office.dispatcher.resumeQueue()
  await office.reaches(short, 'completed')
})

it('runs more jobs at once as soon as it may', async () => {
  const office = openOffice()
  const ids = await office.add(...copies(longClip(), 3))
  office.dispatcher.start()
  await office.reaches(ids[0] as number, 'running')
  expect(office.queue.counts().running).toBe(1)
  office.concurrency = 3
  office.dispatcher.wake()
  await vi.waitFor(() => expect(office.queue.counts().running).toBe(3), { timeout: 10_000 })
})

it('ends a worker that stands still, sees it gone, and does the job over', async () => {
  const office = openOffice({ tickMs: 100, suspectMs: 2_500, deadMs: 4_000 })
  const [id] = (await office.add(...copies(longClip(), 1))) as [number]
  office.dispatcher.start()
  const ffmpeg = await ffmpegOf(office)
  process.kill(office.workers[0] as number, 'SIGSTOP')
  await vi.waitFor(() => expect(office.workers).toHaveLength(2), { timeout: 20_000 })
  expect(stateOf(office.workers[0] as number)).toBeNull()
  await vi.waitFor(() => expect(stateOf(ffmpeg) ?? 'Z').toBe('Z'), patient)
  expect(office.queue.find(id)?.state).toBe('running')
  expect(office.log.join()).toContain('silent: suspect')
  expect(office.queue.journal.readAfter(0, 99).map(({ kind }) => kind)).toContain('crashed')
  office.dispatcher.cancel([id])
  await office.reaches(id, 'cancelled')
})

it('stops a job that takes its worker down three times, and does the next', async () => {
  const office = openOffice()
  const [poison, good] = (await office.add(...copies(longClip(), 1), ...copies(clip(), 1))) as [
    number,
    number,
  ]
  office.dispatcher.start()
  for (let kills = 1; kills <= 3; kills += 1) {
    await vi.waitFor(() => expect(office.workers).toHaveLength(kills), { timeout: 20_000 })
    await ffmpegOf(office)
    process.kill(office.workers.at(-1) as number, 'SIGKILL')
  }
  await office.reaches(poison, 'failed')
  expect(office.queue.find(poison)?.error?.code).toBe('worker.crashed')
  await office.reaches(good, 'completed')
  await vi.waitFor(() => expect(readdirSync(office.outputs)).toEqual(['clip 1.mp4']), patient)
})

it('leaves no ffmpeg and no part file when it stops, and the job is queued again at no cost', async () => {
  const office = openOffice()
  const [id] = (await office.add(...copies(longClip(), 1))) as [number]
  office.dispatcher.start()
  const ffmpeg = await ffmpegOf(office)
  await office.dispatcher.stop()
  expect(stateOf(ffmpeg)).toBeNull()
  expect(office.queue.find(id)).toMatchObject({ state: 'queued', error: null })
  expect(existsSync(office.outputs) && readdirSync(office.outputs)).toEqual([])
})

it('ends at its start what a killed app left standing: the worker and its ffmpeg', async () => {
  const office = openOffice()
  await office.add(...copies(longClip(), 1))
  office.dispatcher.start()
  const ffmpeg = await ffmpegOf(office)
  const worker = office.workers[0] as number
  process.kill(worker, 'SIGSTOP')
  // This one still lives, and would take the job again as soon as its worker is gone.
  office.queue.setPaused(true)
  // What a killed app's next start finds in the file; the processes are still there.
  await recoverQueue(office.queue)
  await vi.waitFor(
    () => expect([stateOf(worker) ?? 'Z', stateOf(ffmpeg) ?? 'Z']).toEqual(['Z', 'Z']),
    patient,
  )
  expect(office.queue.counts()).toMatchObject({ running: 0 })
  expect(office.queue.listedProcesses()).toEqual([])
})

import { readdirSync, statSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { clip, longClip, tinyClip } from '../../fixtures/media.ts'
import {
  isRunning,
  jobOf,
  partsIn,
  presetNamed,
  untilGone,
  type Job,
  type WorkerProcess,
} from '../../fixtures/worker-process.ts'
import { pathWithoutSetpriv, startWorker, temporaryFolder } from './workspace.ts'

/** A job in the middle of its encoding, and its ffmpeg. */
async function encodingJob(worker: WorkerProcess, folder: string) {
  const job: Job = jobOf(longClip(), folder)
  worker.send({ type: 'run', ...job })
  const { ffmpeg } = await worker.next(
    'started',
    (message) => message.attempt.token === job.attempt.token,
  )
  await worker.next('progress', (message) => message.progress.phase === 'encoding')
  expect(isRunning(ffmpeg.pid)).toBe(true)
  return { job, pid: ffmpeg.pid }
}

const settledCount = (worker: WorkerProcess) =>
  worker.messages.filter(({ type }) => type === 'settled').length

describe('cancel', () => {
  it('ends ffmpeg at once, deletes the part file, and the worker goes on', async () => {
    const folder = temporaryFolder()
    const worker = startWorker()
    const { job, pid } = await encodingJob(worker, folder)
    const start = performance.now()
    worker.send({ type: 'cancel', attempt: job.attempt })
    expect(await worker.outcome(job)).toEqual({ kind: 'cancelled' })
    expect(performance.now() - start).toBeLessThan(1000)
    expect(isRunning(pid)).toBe(false)
    expect(readdirSync(folder)).toEqual([])
    expect(await worker.run(jobOf(tinyClip(), folder))).toMatchObject({ kind: 'completed' })
    expect(settledCount(worker)).toBe(2)
  })

  it('works from the first moment', async () => {
    for (const waitMs of [0, 5, 20, 60, 120, 200]) {
      const folder = temporaryFolder()
      const worker = startWorker()
      const job = jobOf(longClip(), folder)
      worker.send({ type: 'run', ...job })
      await delay(waitMs)
      worker.send({ type: 'cancel', attempt: job.attempt })
      expect(await worker.outcome(job)).toEqual({ kind: 'cancelled' })
      expect(readdirSync(folder)).toEqual([])
    }
  })

  it('counts while the finished file waits for its name', async () => {
    const folder = temporaryFolder()
    const worker = startWorker({ commits: false })
    const job = jobOf(tinyClip(), folder)
    worker.send({ type: 'run', ...job })
    await worker.next('intent')
    expect(partsIn(folder)).toHaveLength(1)
    worker.send({ type: 'cancel', attempt: job.attempt })
    expect(await worker.outcome(job)).toEqual({ kind: 'cancelled' })
    worker.send({ type: 'commit', attempt: job.attempt })
    await delay(100)
    expect(readdirSync(folder)).toEqual([])
  })

  it('of another attempt stops nothing', async () => {
    const folder = temporaryFolder()
    const worker = startWorker()
    const job = jobOf(clip(), folder)
    worker.send({ type: 'run', ...job })
    worker.send({ type: 'cancel', attempt: { ...job.attempt, token: 'stale' } })
    expect(await worker.outcome(job)).toMatchObject({ kind: 'completed' })
  })
})

describe('shutdown', () => {
  it('reports running work as interrupted, says bye, exits with 0', async () => {
    const folder = temporaryFolder()
    const worker = startWorker()
    const { job, pid } = await encodingJob(worker, folder)
    worker.send({ type: 'shutdown' })
    expect(await worker.outcome(job)).toEqual({ kind: 'interrupted' })
    expect(await worker.exited()).toBe(0)
    expect(worker.messages.at(-1)).toEqual({ type: 'bye' })
    expect(isRunning(pid)).toBe(false)
    expect(readdirSync(folder)).toEqual([])
  })

  it('of an idle worker is a bye', async () => {
    const worker = startWorker()
    worker.send({ type: 'shutdown' })
    expect(await worker.exited()).toBe(0)
    expect(worker.messages.at(-1)).toEqual({ type: 'bye' })
  })

  it('keeps a file that was announced, for the next attempt to finish', async () => {
    const folder = temporaryFolder()
    const worker = startWorker({ commits: false })
    const job = jobOf(tinyClip(), folder)
    worker.send({ type: 'run', ...job })
    const { intent } = await worker.next('intent')
    worker.send({ type: 'shutdown' })
    expect(await worker.outcome(job)).toEqual({ kind: 'interrupted' })
    expect(partsIn(folder)).toHaveLength(1)

    const next = jobOf(tinyClip(), folder, presetNamed('fast-720p'), { intent })
    const second = startWorker()
    expect(await second.run(next)).toEqual({
      kind: 'completed',
      outputPath: intent.targetPath,
      sizeBytes: intent.sizeBytes,
    })
    expect(second.messages.some(({ type }) => type === 'started')).toBe(false)
    expect(partsIn(folder)).toEqual([])
  })
})

describe.each([
  ['by the kernel', () => ({})],
  ['by a lifeline', () => ({ environment: { PATH: pathWithoutSetpriv() } })],
])('guarded %s, a job that is suspended', (_, setup) => {
  /** Whether ffmpeg wrote anything in half a second. */
  const worksOn = async (partPath: string) => {
    const before = statSync(partPath).size
    await delay(500)
    return statSync(partPath).size !== before
  }

  it('holds still, and ends as if nothing had been', async () => {
    const folder = temporaryFolder()
    const worker = startWorker(setup())
    const job = jobOf(clip(30), folder)
    const { attempt, task } = job
    worker.send({ type: 'run', ...job })
    await worker.next('progress', (message) => message.progress.phase === 'encoding')
    worker.send({ type: 'suspend', attempt })
    await delay(100)
    const progressCount = worker.messages.length
    expect(await worksOn(task.partPath)).toBe(false)
    expect(worker.messages.slice(progressCount).every(({ type }) => type === 'heartbeat')).toBe(
      true,
    )
    worker.send({ type: 'resume', attempt })
    expect(await worker.outcome(job)).toMatchObject({ kind: 'completed' })
  })

  it('before ffmpeg runs holds still', async () => {
    const worker = startWorker(setup())
    const job = jobOf(longClip(), temporaryFolder())
    worker.send({ type: 'run', ...job })
    worker.send({ type: 'suspend', attempt: job.attempt })
    await worker.next('started')
    await delay(700)
    expect(await worksOn(job.task.partPath)).toBe(false)
  })

  it('can be cancelled', async () => {
    const folder = temporaryFolder()
    const worker = startWorker(setup())
    const { job } = await encodingJob(worker, folder)
    worker.send({ type: 'suspend', attempt: job.attempt })
    worker.send({ type: 'cancel', attempt: job.attempt })
    expect(await worker.outcome(job)).toEqual({ kind: 'cancelled' })
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('no ffmpeg outlives its worker', () => {
  it('that is killed', async () => {
    const worker = startWorker()
    const { pid } = await encodingJob(worker, temporaryFolder())
    worker.child.kill('SIGKILL')
    expect(await untilGone(pid, 1000)).toBeLessThan(1000)
  })

  it('that is killed while ffmpeg is stopped', async () => {
    const worker = startWorker()
    const { pid } = await encodingJob(worker, temporaryFolder())
    process.kill(pid, 'SIGSTOP')
    worker.child.kill('SIGKILL')
    expect(await untilGone(pid, 1000)).toBeLessThan(1000)
  })

  it('that loses main', async () => {
    const worker = startWorker()
    const { pid } = await encodingJob(worker, temporaryFolder())
    worker.child.disconnect()
    expect(await worker.exited()).toBe(0)
    expect(await untilGone(pid, 1000)).toBeLessThan(1000)
  })

  it('that meets an error nobody foresaw', async () => {
    const worker = startWorker()
    const { pid } = await encodingJob(worker, temporaryFolder())
    worker.send({ type: 'cancel' } as never)
    expect(await worker.exited()).toBe(70)
    expect(worker.stderr).toContain('worker ends: TypeError')
    expect(await untilGone(pid, 1000)).toBeLessThan(1000)
  })
})

it('a heartbeat comes every 2 s while a job runs, even of a stopped ffmpeg', async () => {
  const worker = startWorker()
  const { pid } = await encodingJob(worker, temporaryFolder())
  process.kill(pid, 'SIGSTOP')
  const before = worker.messages.filter(({ type }) => type === 'heartbeat').length
  await delay(4500)
  const after = worker.messages.filter(({ type }) => type === 'heartbeat').length
  expect(after - before).toBeGreaterThanOrEqual(2)
})

it('a second job is handed back while the first runs', async () => {
  const worker = startWorker()
  const { job } = await encodingJob(worker, temporaryFolder())
  const second = jobOf(tinyClip(), temporaryFolder())
  expect(await worker.run(second)).toEqual({ kind: 'interrupted' })
  worker.send({ type: 'cancel', attempt: job.attempt })
  expect(await worker.outcome(job)).toEqual({ kind: 'cancelled' })
})

it('progress rises to the end of a job', async () => {
  const worker = startWorker()
  await worker.run(jobOf(clip(30), temporaryFolder(), presetNamed('small-1080p-hevc')))
  const fractions = worker.messages.flatMap((message) =>
    message.type === 'progress' && message.progress.fraction !== null
      ? [message.progress.fraction]
      : [],
  )
  expect(fractions.length).toBeGreaterThan(2)
  expect(fractions).toEqual([...fractions].sort((a, b) => a - b))
})

// However Reelmill or a part of it ends, its ffmpeg ends with it, and the job is done all the same, once.
import { describe, expect, it } from 'vitest'
import { movingClip } from '../../e2e/clips.ts'
import { encodersIn, statusOf, workersIn } from '../../e2e/processes.ts'
import { storedJobs } from '../../e2e/queue-file.ts'
import { namesIn, newScene, type Scene } from '../../e2e/scene.ts'
import { ask, quit, runningStates, startWindow, type Terminal } from '../../e2e/terminal.ts'
import {
  expectDoneOnce,
  expectNoEncoder,
  expectNoProcess,
  openUntilCompleted,
  startJob,
  told,
} from './running-job.ts'

/** It had promised to wait for the job. */
const endedEarly = { code: 1, signal: null }

describe.each([
  {
    how: 'the system shuts down (SIGTERM)',
    end: (terminal: Terminal) => terminal.kill('SIGTERM'),
  },
  {
    how: 'the terminal is closed (SIGHUP to all)',
    end: (terminal: Terminal) => terminal.killGroup('SIGHUP'),
  },
  {
    how: 'a person types Ctrl+C (SIGINT to all)',
    end: (terminal: Terminal) => terminal.killGroup('SIGINT'),
  },
])('when $how', ({ end }) => {
  it('ffmpeg ends, the part file goes, and the next start does the job, once', async () => {
    const scene = await newScene()
    const terminal = await startJob(scene)
    end(terminal)
    await expectNoEncoder(scene)
    expect(await terminal.ended()).toEqual(endedEarly)
    await expectNoProcess(scene)
    expect(terminal.all('settled')).toEqual([])
    expect(namesIn(scene.finished)).toEqual([])
    await expectResumed(scene)
  })
})

describe.each([
  { what: 'main', kill: (terminal: Terminal) => terminal.kill('SIGKILL') },
  { what: 'everything', kill: (terminal: Terminal) => terminal.killGroup('SIGKILL') },
])('when $what is killed with -9', ({ kill }) => {
  it('ffmpeg ends at once, and the next start sweeps up and does the job, once', async () => {
    const scene = await newScene()
    const terminal = await startJob(scene)
    kill(terminal)
    await expectNoEncoder(scene)
    expect(await terminal.ended()).toEqual({ code: null, signal: 'SIGKILL' })
    await expectNoProcess(scene)
    await expectResumed(scene)
  })
})

/** An interruption costs nothing: not one of the tries, nor of the crashes that make poison. */
async function expectResumed(scene: Scene): Promise<void> {
  await openUntilCompleted(scene)
  expect(storedJobs(scene)).toMatchObject([
    { attempts: 2, failures: 0, crashes: 0, interruptions: 1 },
  ])
  await expectDoneOnce(scene)
  expect(told(scene)).toEqual(['film.mp4 is ready'])
}

it('a worker killed with -9 takes its ffmpeg with it, and the job goes on by itself', async () => {
  const scene = await newScene()
  const terminal = await startJob(scene)
  const [worker] = workersIn(scene.folder)
  const [encoder] = encodersIn(scene.folder)
  process.kill(worker?.pid ?? 0, 'SIGKILL')
  await expect
    .poll(() => encodersIn(scene.folder).map(({ pid }) => pid), { timeout: 2_000, interval: 10 })
    .not.toContain(encoder?.pid)
  expect(await terminal.ended()).toEqual({ code: 0, signal: null })
  expect(terminal.all('started')).toHaveLength(2)
  await expectNoProcess(scene)
  expect(storedJobs(scene)).toMatchObject([{ failures: 0, crashes: 1, interruptions: 0 }])
  await expectDoneOnce(scene)
  expect(told(scene)).toEqual(['film.mp4 is ready'])
})

it('a suspended ffmpeg ends with a killed main too, and its job stays paused until told', async () => {
  const scene = await newScene()
  const first = await startWindow(scene)
  scene.source('film.mp4', movingClip())
  await ask(scene, 'add', 'film.mp4', '--preset', 'hq-1080p', '--to', scene.finished)
  await expect.poll(() => encodersIn(scene.folder), { timeout: 20_000 }).toHaveLength(1)
  expect((await ask(scene, 'pause', '1')).code).toBe(0)
  const [encoder] = encodersIn(scene.folder)
  await expect.poll(() => statusOf(encoder?.pid ?? 0)['State']).toMatch(/^T/)
  first.kill('SIGKILL')
  await first.ended()
  await expectNoProcess(scene)

  const second = await startWindow(scene)
  expect(await runningStates(scene)).toEqual(['paused'])
  expect((await ask(scene, 'resume', '1')).code).toBe(0)
  await expect.poll(() => runningStates(scene), { timeout: 60_000 }).toEqual(['completed'])
  await quit(second)
  await expectDoneOnce(scene)
})

it('an ffmpeg that is killed fails its job with a reason, and leaves nothing', async () => {
  const scene = await newScene()
  const terminal = await startJob(scene)
  for (const { pid } of encodersIn(scene.folder)) process.kill(pid, 'SIGKILL')
  expect(await terminal.ended()).toEqual(endedEarly)
  expect(terminal.all('settled')).toMatchObject([
    {
      state: 'failed',
      error: { code: 'ffmpeg.failed', detail: expect.stringContaining('SIGKILL') },
    },
  ])
  expect(namesIn(scene.finished)).toEqual([])
  expect(told(scene)).toEqual(['film.mp4 could not be converted'])
})

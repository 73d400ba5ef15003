// However Reelmill or a part of it ends, its ffmpeg ends with it, and the job is done all the same, once.
import { describe, expect, it } from 'vitest'
import { clip } from '../../fixtures/media.ts'
import { convertAtFullSpeed, convertInRealTime } from '../../e2e/pace.ts'
import { encodersIn, statusOf, workersIn } from '../../e2e/processes.ts'
import { storedJobs } from '../../e2e/queue-file.ts'
import { namesIn, newScene, type Scene } from '../../e2e/scene.ts'
import {
  ask,
  converting,
  quit,
  runningStates,
  start,
  startWindow,
  type Terminal,
} from '../../e2e/terminal.ts'
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
    how: 'it is told to hang up (SIGHUP)',
    end: (terminal: Terminal) => terminal.kill('SIGHUP'),
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
  { what: 'main is killed with -9', kill: (terminal: Terminal) => terminal.kill('SIGKILL') },
  { what: 'all is killed with -9', kill: (terminal: Terminal) => terminal.killGroup('SIGKILL') },
  {
    // It takes Chromium's helpers as well, and main ends in order or over their loss.
    what: 'the terminal is closed (SIGHUP to all)',
    kill: (terminal: Terminal) => terminal.killGroup('SIGHUP'),
  },
])('when $what', ({ kill }) => {
  it('ffmpeg ends at once, and the next start sweeps up and does the job, once', async () => {
    const scene = await newScene()
    const terminal = await startJob(scene)
    kill(terminal)
    await expectNoEncoder(scene)
    await terminal.ended()
    await expectNoProcess(scene)
    expect(terminal.all('settled')).toEqual([])
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
  convertInRealTime(scene)
  const terminal = start(scene, ...converting(scene, scene.source('film.mp4', clip(5))))
  await terminal.next('progress', ({ fraction }) => (fraction ?? 0) > 0)
  const [orphan] = encodersIn(scene.folder)
  for (const { pid } of workersIn(scene.folder)) process.kill(pid, 'SIGKILL')
  const encoders = () => encodersIn(scene.folder).map(({ pid }) => pid)
  await expect.poll(encoders, { timeout: 2_000, interval: 10 }).not.toContain(orphan?.pid)
  expect(await terminal.ended()).toEqual({ code: 0, signal: null })
  expect(terminal.all('started')).toHaveLength(2)
  expect(storedJobs(scene)).toMatchObject([{ failures: 0, crashes: 1, interruptions: 0 }])
  await expectDoneOnce(scene)
  expect(told(scene)).toEqual(['film.mp4 is ready'])
})

it('a suspended ffmpeg ends with a killed main too, and its job stays paused until told', async () => {
  const scene = await newScene()
  convertInRealTime(scene)
  const first = await startWindow(scene)
  await ask(scene, 'add', scene.source('film.mp4', clip(60)), '--to', scene.finished)
  await expect.poll(() => encodersIn(scene.folder), { timeout: 20_000 }).toHaveLength(1)
  expect((await ask(scene, 'pause', '1')).code).toBe(0)
  const [encoder] = encodersIn(scene.folder)
  const stateOf = () => statusOf(encoder?.pid ?? 0)['State']
  await expect.poll(stateOf, { timeout: 10_000 }).toMatch(/^T/)
  first.kill('SIGKILL')
  await first.ended()
  await expectNoProcess(scene)

  convertAtFullSpeed(scene)
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
      error: { code: 'ffmpeg.killed', detail: expect.stringContaining('SIGKILL') },
    },
  ])
  expect(namesIn(scene.finished)).toEqual([])
  expect(told(scene)).toEqual(['film.mp4 could not be converted'])
})

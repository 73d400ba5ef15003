// A job in the middle of its work, and what must hold after whatever befell it.
import path from 'node:path'
import { expect } from 'vitest'
import { clip } from '../../fixtures/media.ts'
import { convertAtFullSpeed, convertInRealTime } from '../../e2e/pace.ts'
import { encodersIn, processesIn } from '../../e2e/processes.ts'
import { namesIn, type Scene } from '../../e2e/scene.ts'
import { ask, converting, quit, runningQueue, start, type Terminal } from '../../e2e/terminal.ts'

/** Patience with a sleepy CI machine; the kernel itself takes some 20 ms. */
const goneWithinMs = 2_000
const doneWithinMs = 60_000

/** Answers once ffmpeg is in the first of the sixty seconds that `film.mp4` takes it. */
export async function startJob(scene: Scene): Promise<Terminal> {
  convertInRealTime(scene)
  const file = scene.source('film.mp4', clip(60))
  const terminal = start(scene, ...converting(scene, file))
  await terminal.next('progress', ({ fraction }) => (fraction ?? 0) > 0)
  expect(encodersIn(scene.folder)).toHaveLength(1)
  return terminal
}

export async function expectNoEncoder(scene: Scene): Promise<void> {
  await expect
    .poll(() => encodersIn(scene.folder), { timeout: goneWithinMs, interval: 10 })
    .toEqual([])
}

/** Whatever Reelmill started went with it. */
export async function expectNoProcess(scene: Scene): Promise<void> {
  await expectNoEncoder(scene)
  await expect.poll(() => processesIn(scene.folder), { timeout: 5_000 }).toEqual([])
}

/** Opens Reelmill as a person does, waits until all jobs are completed, and quits it. */
export async function openUntilCompleted(scene: Scene): Promise<void> {
  convertAtFullSpeed(scene)
  const window = start(scene)
  const unfinished = async () =>
    (await runningQueue(scene))?.filter(({ state }) => state !== 'completed')
  await expect.poll(unfinished, { timeout: doneWithinMs }).toEqual([])
  await quit(window)
}

/** One finished file, nothing beside it. */
export async function expectDoneOnce(scene: Scene): Promise<void> {
  const { code, ...listed } = await ask(scene, 'list', '--json')
  expect(code).toBe(0)
  expect(listed.lines).toMatchObject([
    { job: { state: 'completed', outputPath: path.join(scene.finished, 'film.mp4') } },
  ])
  expect(namesIn(scene.finished)).toEqual(['film.mp4'])
  expect(namesIn(scene.sources)).toEqual(['film.mp4'])
}

/** Titles of all that the desktop was asked to show, oldest first. */
export function told(scene: Scene): readonly string[] {
  return scene.desktop.notifications.received.map(({ title }) => title)
}

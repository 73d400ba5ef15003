// Main killed ten times in a row, whenever it happens to be. What holds: every job is completed, with
// exactly one output; every drop is told of at least once, and once more only for a kill in the
// instant between telling and writing that down, so never more than the kills in all.
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { clip } from '../../fixtures/media.ts'
import { factsOf } from '../../e2e/media-facts.ts'
import { processesIn } from '../../e2e/processes.ts'
import { namesIn, newScene } from '../../e2e/scene.ts'
import { ask, start } from '../../e2e/terminal.ts'
import { openUntilCompleted, told } from './running-job.ts'

const kills = 10
const names = ['one.mp4', 'two.mp4', 'three.mp4', 'four.mp4']

/** A window is up after 0.5 s, a job takes another 0.5: sooner kills nothing, later nothing is left. */
const earliestMs = 400
const latestMs = 1_600

it('loses nothing, doubles nothing, leaves nothing behind', async () => {
  const scene = await newScene()
  for (const name of names) {
    // Drops of their own: each is told of by itself.
    await ask(scene, 'add', scene.source(name, clip(2)), '--to', scene.finished)
  }
  const delaysMs = Array.from({ length: kills }, () =>
    Math.round(earliestMs + Math.random() * (latestMs - earliestMs)),
  )
  for (const ms of delaysMs) {
    const window = start(scene)
    await delay(ms)
    window.kill('SIGKILL')
    await window.ended()
    await expect.poll(() => processesIn(scene.folder), { timeout: 5_000 }).toEqual([])
  }
  await openUntilCompleted(scene)

  const context = `killed after ${delaysMs.join(', ')} ms`
  const listed = await ask(scene, 'list', '--json')
  expect(
    listed.all('job').map(({ job }) => [job.state, job.outputPath]),
    context,
  ).toEqual(names.map((name) => ['completed', path.join(scene.finished, name)]))
  expect(namesIn(scene.finished), context).toEqual([...names].sort())
  expect(namesIn(scene.sources), context).toEqual([...names].sort())
  const frames = factsOf(clip(2)).videoFrames
  for (const name of names) {
    expect(factsOf(path.join(scene.finished, name)).videoFrames, context).toBe(frames)
  }
  expect(new Set(told(scene)), context).toEqual(new Set(names.map((name) => `${name} is ready`)))
  expect(told(scene).length, context).toBeLessThanOrEqual(names.length + kills)
})

// What a person sees of a long job that was cut short.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { clip } from '../fixtures/media.ts'
import { answerQuestions } from './main-process.ts'
import { convertAtFullSpeed, convertInRealTime } from './pace.ts'
import { Reelmill } from './reelmill.ts'
import { namesIn, newScene, type Scene } from './scene.ts'

/** Segments of the one job that are noted as whole. */
function notedIn({ finished }: Scene): number {
  const work = readdirSync(finished).find((name) => name.endsWith('.work'))
  if (work === undefined) return 0
  return readFileSync(path.join(finished, work, 'checkpoints'), 'utf8').split('\n').length - 1
}

it('says where it went on, after the power failed', async () => {
  const scene = await newScene()
  scene.env['REELMILL_RESUME_AFTER'] = '0'
  convertInRealTime(scene)
  const first = await Reelmill.open(scene)
  await first.invoke('settings.change', { destinationDir: scene.finished })
  await first.drop(scene.source('film.mp4', clip(30)))
  const row = await first.waitForRow('film.mp4', 'running')
  await expect.poll(() => row.textContent()).toContain('goes on where it was')
  await expect.poll(() => notedIn(scene), { timeout: 60_000 }).toBeGreaterThan(0)
  const app = first.app.process()
  app.kill('SIGKILL')
  await expect.poll(() => app.signalCode).toBe('SIGKILL')

  const second = await Reelmill.open(scene)
  const resumed = await second.waitForRow('film.mp4', 'running')
  await expect
    .poll(() => resumed.textContent(), { timeout: 30_000 })
    .toMatch(/Resumed at [1-9]\d?\s?%/)
  await answerQuestions(second, { response: 0 })
  await second.close()

  convertAtFullSpeed(scene)
  const third = await Reelmill.open(scene)
  await third.waitForRow('film.mp4', 'completed')
  expect(namesIn(scene.finished)).toEqual(['film.mp4'])
  await third.close()
})

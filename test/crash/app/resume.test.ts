// The whole app killed again and again during a long job: it goes on where it was, and tells once.
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { mediaFile } from '../../fixtures/media.ts'
import { systemTools } from '../../fixtures/system-tools.ts'
import { factsOf } from '../../e2e/media-facts.ts'
import { newScene, type Scene } from '../../e2e/scene.ts'
import { converting, start } from '../../e2e/terminal.ts'
import { expectDoneOnce, expectNoProcess, openUntilCompleted, told } from './running-job.ts'

/** Three minutes that take an encoder some ten seconds. */
const threeMinutes = () =>
  mediaFile(
    'mp4',
    ...'-f lavfi -i testsrc2=size=480x270:rate=25:duration=180 -f lavfi'.split(' '),
    ...'-i sine=frequency=440:duration=180 -c:v libx264 -preset ultrafast'.split(' '),
    ...'-pix_fmt yuv420p -c:a aac'.split(' '),
  )

/** Segments of the one job that are noted as whole. */
function notedIn({ finished }: Scene): number {
  const work = readdirSync(finished).find((name) => name.endsWith('.work'))
  if (work === undefined) return 0
  try {
    return readFileSync(path.join(finished, work, 'checkpoints'), 'utf8').split('\n').length - 1
  } catch {
    return 0
  }
}

it('a job of three minutes, killed three times, is done once and whole', async () => {
  const scene = await newScene()
  scene.env['REELMILL_RESUME_AFTER'] = '0'
  const source = scene.source('film.mp4', threeMinutes())
  let noted = 0
  for (let kill = 0; kill < 3; kill += 1) {
    const terminal = kill === 0 ? start(scene, ...converting(scene, source)) : start(scene)
    const waitingSinceMs = performance.now()
    while (notedIn(scene) <= noted) {
      if (performance.now() - waitingSinceMs > 60_000)
        throw new Error('expected another segment, got none')
      await delay(10)
    }
    terminal.kill('SIGKILL')
    await terminal.ended()
    await expectNoProcess(scene)
    noted = notedIn(scene)
  }
  await openUntilCompleted(scene)
  await expectDoneOnce(scene)
  expect(told(scene)).toEqual(['film.mp4 is ready'])

  const made = path.join(scene.finished, 'film.mp4')
  expect(factsOf(made).videoFrames).toBe(factsOf(source).videoFrames)
  expect(
    execFileSync(systemTools().ffmpegPath, ['-v', 'error', '-i', made, '-f', 'null', '-'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  ).toBe('')
  const log = readFileSync(path.join(scene.dataDir, 'logs/jobs/job-1.log'), 'utf8')
  expect(log).toMatch(/resumed at frame \d+ of 4500/)
})

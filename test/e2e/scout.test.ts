// What the window knows of a file before anybody works on it.
import { copyFileSync, existsSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { unpack } from '../../src/shared/packed.ts'
import { clip } from '../fixtures/media.ts'
import { answerQuestions } from './main-process.ts'
import { convertInRealTime } from './pace.ts'
import { storedJobs } from './queue-file.ts'
import { Reelmill } from './reelmill.ts'
import { namesIn, newScene, type Scene } from './scene.ts'

const patience = { timeout: 60_000 }

/** A minute each at the pace of the film: all but the first wait as long as a test lasts. */
function dropped(scene: Scene, count: number): readonly string[] {
  convertInRealTime(scene)
  return Array.from({ length: count }, (_, at) => scene.source(`film ${at}.mp4`, clip(60)))
}

/** Widths of the pictures that the window has loaded; a strip is four tiles of 160. */
const loadedPictures = ({ page }: Reelmill): Promise<readonly number[]> =>
  page
    .locator('[data-job-id] img')
    .evaluateAll((images) => images.map((image) => (image as HTMLImageElement).naturalWidth))

/** Whether the page is given a picture at this address. */
const isServed = ({ page }: Reelmill, address: string): Promise<boolean> =>
  page.evaluate(
    (src) =>
      new Promise<boolean>((resolve) => {
        const image = new Image()
        image.addEventListener('load', () => resolve(true))
        image.addEventListener('error', () => resolve(false))
        image.src = src
      }),
    address,
  )

/** The person is asked, and agrees. */
async function closeAtWork(reelmill: Reelmill): Promise<void> {
  await answerQuestions(reelmill, { response: 0 })
  await reelmill.close()
}

async function seenJobs(reelmill: Reelmill): Promise<number> {
  const { page } = reelmill
  const answer = await reelmill.invoke('queue.snapshot', { after: null })
  expect(page.isClosed()).toBe(false)
  return answer.ok ? unpack(answer.value).jobs.filter((job) => job.hasThumbnail).length : 0
}

it('shows of 30 dropped files how long they are and what they look like', async () => {
  const scene = await newScene()
  const files = dropped(scene, 30)
  const reelmill = await Reelmill.open(scene)
  await reelmill.invoke('settings.change', { destinationDir: scene.finished })
  await reelmill.drop(...files)
  await expect.poll(() => seenJobs(reelmill), patience).toBe(30)
  // Of a long list only rows in view exist.
  await expect
    .poll(async () => (await loadedPictures(reelmill)).filter((width) => width === 640).length)
    .toBeGreaterThan(5)
  const row = reelmill.row('film 1.mp4', 'queued')
  await expect.poll(() => row.textContent()).toContain('1:00 · 320 × 180 · H.264')
  expect(namesIn(path.join(scene.dataDir, 'thumbnails'))).toHaveLength(30)
  expect(storedJobs(scene).filter(({ state }) => state === 'queued')).toHaveLength(29)
  await closeAtWork(reelmill)
})

it('goes on after a restart with what nobody had looked at', async () => {
  const scene = await newScene()
  const files = dropped(scene, 30)
  const first = await Reelmill.open(scene)
  await first.invoke('settings.change', { destinationDir: scene.finished })
  await first.drop(...files)
  await expect.poll(() => seenJobs(first), patience).toBeGreaterThan(0)
  await closeAtWork(first)
  expect(namesIn(path.join(scene.dataDir, 'thumbnails')).length).toBeLessThan(30)
  const second = await Reelmill.open(scene)
  await expect.poll(() => seenJobs(second), patience).toBe(30)
  await closeAtWork(second)
})

it('gives the page the thumbnails, nothing beside them, and none of a removed job', async () => {
  const scene = await newScene()
  const reelmill = await Reelmill.open(scene)
  await reelmill.drop(scene.source('a.mp4', clip(1)))
  await reelmill.waitForRow('a.mp4', 'completed')
  await expect.poll(() => seenJobs(reelmill), patience).toBe(1)
  const strip = path.join(scene.dataDir, 'thumbnails', '1.jpg')
  expect(await isServed(reelmill, './thumbnails/1.jpg')).toBe(true)

  copyFileSync(strip, path.join(scene.dataDir, '2.jpg'))
  copyFileSync(strip, path.join(scene.dataDir, 'thumbnails', 'other.jpg'))
  copyFileSync(strip, path.join(scene.dataDir, 'thumbnails', '01.jpg'))
  for (const name of [
    '../2.jpg',
    '..%2f2.jpg',
    '%2e%2e/2.jpg',
    '..%5c2.jpg',
    'other.jpg',
    '01.jpg',
    '3.jpg',
  ]) {
    expect(await isServed(reelmill, `./thumbnails/${name}`), name).toBe(false)
  }

  await reelmill.press('remove', 'a.mp4')
  // It can be brought back for a while; the end of the app is the end of that.
  await reelmill.close()
  expect(existsSync(strip)).toBe(false)
})

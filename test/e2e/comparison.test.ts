// Before and after, in the close look at a finished job.
import { rmSync } from 'node:fs'
import type { Locator } from 'playwright-core'
import { expect, it } from 'vitest'
import { jobDetailText } from '../../src/shared/strings/job-detail.ts'
import { describeError } from '../../src/shared/strings/errors.ts'
import { appError } from '../../src/shared/errors.ts'
import { colours, mediaFile } from '../fixtures/media.ts'
import { Reelmill } from './reelmill.ts'
import { newScene } from './scene.ts'

const text = jobDetailText().comparison
const patience = { timeout: 30_000 }

/** Red, green and blue in the middle of a picture, each rounded to none, half or all. */
const colourOf = (picture: Locator): Promise<readonly number[]> =>
  picture.evaluate((element) => {
    const image = element as HTMLImageElement
    const canvas = document.createElement('canvas')
    const context = canvas.getContext('2d')
    canvas.width = image.naturalWidth
    canvas.height = image.naturalHeight
    context?.drawImage(image, 0, 0)
    const data = context?.getImageData(canvas.width / 2, canvas.height / 2, 1, 1).data ?? []
    return [...data].slice(0, 3).map((value) => Math.round(value / 127.5))
  })

async function openDetail(reelmill: Reelmill, name: string) {
  const row = await reelmill.waitForRow(name, 'completed')
  await row.click()
  await reelmill.page.keyboard.press('Enter')
  return reelmill.page.getByRole('complementary', { name: jobDetailText().label(name) })
}

it('shows the same moment of source and result, and another when asked', async () => {
  const scene = await newScene()
  const film = scene.source('colours.mp4', colours(2))
  const reelmill = await Reelmill.open(scene)
  await reelmill.drop(film)
  const detail = await openDetail(reelmill, 'colours.mp4')
  await detail.getByRole('button', { name: text.compare }).click()
  const before = detail.getByRole('img', { name: text.before })
  const after = detail.getByRole('img', { name: text.after })
  await after.waitFor(patience)
  // A third of eight seconds in.
  expect(await colourOf(before)).toEqual([0, 2, 0])
  expect(await colourOf(after)).toEqual([0, 2, 0])

  const split = detail.getByRole('slider', { name: text.split })
  const clip = () => after.evaluate((image) => (image as HTMLElement).style.clipPath)
  const half = await clip()
  await split.focus()
  await reelmill.page.keyboard.press('ArrowRight')
  await expect.poll(clip).not.toBe(half)

  await detail.getByRole('slider', { name: text.moment }).fill('0.9')
  await expect.poll(() => colourOf(after), patience).toEqual([2, 2, 2])
  expect(await colourOf(before)).toEqual([2, 2, 2])

  rmSync(film)
  await detail.getByRole('slider', { name: text.moment }).fill('0.1')
  const { message } = describeError(appError('input.missing'))
  await reelmill.page.getByText(message).first().waitFor(patience)
  await reelmill.close()
})

it('is not offered for what is only heard', async () => {
  const scene = await newScene()
  const reelmill = await Reelmill.open(scene)
  const tone = '-f lavfi -i sine=duration=1 -c:a pcm_s16le'.split(' ')
  await reelmill.drop(scene.source('tone.wav', mediaFile('wav', ...tone)))
  const detail = await openDetail(reelmill, 'tone.wav')
  await detail.getByText(jobDetailText().sections.timeline).waitFor(patience)
  expect(await detail.getByRole('button', { name: text.compare }).count()).toBe(0)
  await reelmill.close()
})

// What was done can be looked up, found, done again and forgotten; what it saved is what the files say.
import { rmSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Locator } from 'playwright-core'
import { expect, it } from 'vitest'
import { appError } from '../../src/shared/errors.ts'
import { describeError } from '../../src/shared/strings/errors.ts'
import { historyViewText } from '../../src/shared/strings/history-view.ts'
import { shellText } from '../../src/shared/strings/shell.ts'
import { windowText } from '../../src/shared/strings/window.ts'
import { clip } from '../fixtures/media.ts'
import { rememberPastWork } from './past-work.ts'
import { Reelmill } from './reelmill.ts'
import { namesIn, newScene } from './scene.ts'

const text = () => historyViewText()

async function openHistory({ page }: Reelmill): Promise<void> {
  await page.getByRole('button', { name: shellText().views.history }).click()
  await page.getByRole('heading', { level: 1, name: text().title }).waitFor()
}

/** Rows that exist, top to bottom. */
const rows = ({ page }: Reelmill): Locator =>
  page.getByRole('listitem').filter({ has: page.locator('time') })

const saved = ({ page }: Reelmill) => page.locator('[data-saved]').getAttribute('data-saved')

it('remembers what is off the list, over a restart, with what it saved', async () => {
  const scene = await newScene()
  const window = await Reelmill.open(scene)
  await window.invoke('settings.change', { destinationDir: scene.finished })
  await window.drop(scene.source('One.mp4', clip(3)), scene.source('Two.mp4', clip(2)))
  await window.waitForRow('One.mp4', 'completed')
  await window.waitForRow('Two.mp4', 'completed')
  const sizes = (folder: string) =>
    namesIn(folder).reduce((sum, name) => sum + statSync(path.join(folder, name)).size, 0)
  const difference = String(sizes(scene.sources) - sizes(scene.finished))

  await openHistory(window)
  await expect.poll(() => rows(window).count()).toBe(2)
  expect(await saved(window)).toBe(difference)
  const picture = window.page.getByRole('img')
  expect(await picture.getAttribute('aria-label')).toContain(text().savings.title)
  await window.page.getByRole('button', { name: text().savings.asTable }).click()
  expect(await window.page.getByRole('table').count()).toBe(2)

  await window.invoke('queue.remove', { ids: [1, 2] })
  expect(await window.close()).toBe(0)
  const again = await Reelmill.open(scene)
  await again.page.getByRole('heading', { name: windowText().empty.title }).waitFor()
  await openHistory(again)
  await expect.poll(() => rows(again).count()).toBe(2)
  expect(await saved(again)).toBe(difference)
  expect(await again.close()).toBe(0)
})

it('does again what was done, and says why where it cannot', async () => {
  const scene = await newScene()
  const file = scene.source('Film.mp4', clip(2))
  const window = await Reelmill.open(scene)
  const published = { paths: [file], presetId: 'fast-720p', destinationDir: scene.finished }
  await window.invoke('queue.publish', published)
  await window.waitForRow('Film.mp4', 'completed')
  await window.invoke('queue.remove', { ids: [1] })
  await openHistory(window)
  const again = window.page.getByRole('button', {
    name: text().row.action(text().row.runAgain, 'Film.mp4'),
  })
  await again.click()
  await window.page.getByText(text().queuedAgain.message('Film.mp4')).waitFor()
  // It comes by itself when it is done.
  await expect.poll(() => rows(window).count(), { timeout: 60_000 }).toBe(2)
  expect(namesIn(scene.finished)).toEqual(['Film (2).mp4', 'Film.mp4'])
  const listed = await window.invoke('history.list', {
    text: '',
    outcome: null,
    before: null,
    limit: 9,
  })
  expect(listed).toMatchObject({
    value: { entries: [{ presetId: 'fast-720p' }, { presetId: 'fast-720p' }] },
  })

  rmSync(file)
  await again.first().click()
  await window.page.getByText(describeError(appError('input.missing')).message).waitFor()
  expect(await window.close()).toBe(0)
})

it('finds by words and outcome, page after page', async () => {
  const scene = await newScene()
  rememberPastWork(scene, 500)
  const window = await Reelmill.open(scene)
  await openHistory(window)
  await rows(window).first().waitFor()
  const search = window.page.getByRole('searchbox', { name: text().search })
  await search.fill('KÜSTE 500')
  await window.page.getByText(text().nothingFound.title).waitFor()
  await search.fill('KÜSTE 499')
  await expect.poll(() => rows(window).count()).toBe(1)
  expect(await rows(window).textContent()).toContain('Küste 499')
  await search.fill('')
  await window.page.getByRole('radio', { name: text().outcomes.failed }).check()
  await expect.poll(() => rows(window).first().textContent()).toContain('492.mov')
  await window.page.getByRole('radio', { name: text().outcomes.all }).check()
  await expect.poll(() => rows(window).first().textContent()).toContain('500.mov')
  // Scrolled to its end, all of it was fetched.
  await expect
    .poll(
      async () => {
        await window.page.getByRole('main').evaluate((main) => main.scrollTo(0, main.scrollHeight))
        return rows(window).last().textContent()
      },
      { timeout: 20_000 },
    )
    .toContain('Lesson 1.mov')
  expect(await rows(window).count()).toBeLessThan(60)
  expect(await window.close()).toBe(0)
})

it('is cleared after a question, and keeps the files and the sums', async () => {
  const scene = await newScene()
  rememberPastWork(scene, 30)
  const file = scene.source('Kept.mp4', clip(2))
  const window = await Reelmill.open(scene)
  await window.invoke('settings.change', { destinationDir: scene.finished })
  await window.drop(file)
  await window.waitForRow('Kept.mp4', 'completed')
  await openHistory(window)
  await rows(window).first().waitFor()
  const before = await saved(window)
  const { page } = window
  await page.getByRole('button', { name: text().clear.button }).click()
  await page.getByRole('button', { name: text().clear.cancel }).click()
  await expect.poll(() => rows(window).count()).toBeGreaterThan(5)
  await page.getByRole('button', { name: text().clear.button }).click()
  await page.getByRole('button', { name: text().clear.yes, exact: true }).click()
  await page.getByText(text().cleared.title).waitFor()
  expect(await saved(window)).toBe(before)
  expect(namesIn(scene.finished)).toEqual(['Kept.mp4'])
  expect(namesIn(scene.sources)).toEqual(['Kept.mp4'])
  await page.getByRole('button', { name: shellText().views.queue }).click()
  await window.waitForRow('Kept.mp4', 'completed')
  expect(await window.close()).toBe(0)
})

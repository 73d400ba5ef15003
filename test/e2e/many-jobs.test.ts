// Working with many jobs on the real window: by pointer, and by key alone.
import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Locator } from 'playwright-core'
import { expect, it } from 'vitest'
import { describeError } from '../../src/shared/strings/errors.ts'
import { appError } from '../../src/shared/errors.ts'
import { jobDetailText } from '../../src/shared/strings/job-detail.ts'
import { queueViewText } from '../../src/shared/strings/queue-view.ts'
import { Reelmill } from './reelmill.ts'
import { newScene, type Scene } from './scene.ts'

const actions = () => queueViewText().actions
const find = () => queueViewText().find
const removed = () => queueViewText().removed
const selection = () => queueViewText().selection
/** Beside the buttons. */
const onName = { x: 160, y: 18 }

/** A paused queue with files of these names waiting in it. */
async function waiting(...names: readonly string[]): Promise<{ scene: Scene; window: Reelmill }> {
  const scene = await newScene()
  const window = await Reelmill.open(scene)
  await window.invoke('queue.pauseAll', {})
  await window.invoke('settings.change', { destinationDir: scene.finished })
  await window.drop(...names.map((name) => scene.source(name)))
  for (const name of names) await window.waitForRow(name, 'queued')
  return { scene, window }
}

const names = (rows: readonly string[]) => rows.map((row) => row.replace(/\.mp4, .*/, ''))
const order = async (window: Reelmill) => names(await window.rows())
async function selected({ page }: Reelmill): Promise<readonly string[]> {
  const rows = page.locator('[role=row][aria-selected=true]')
  return names(
    await rows.evaluateAll((all) => all.map((row) => row.getAttribute('aria-label') ?? '')),
  )
}
const row = (window: Reelmill, name: string): Locator => window.row(`${name}.mp4`, 'queued')
const choose = ({ page }: Reelmill, name: string) =>
  page.getByRole('menuitem', { name, exact: true }).click()

it('selects with click, Ctrl, Shift and keys, and keeps the selection while rows move', async () => {
  const { window } = await waiting('a.mp4', 'b.mp4', 'c.mp4', 'd.mp4')
  const { keyboard } = window.page
  await row(window, 'b').click({ position: onName })
  expect(await selected(window)).toEqual(['b'])
  await row(window, 'd').click({ position: onName, modifiers: ['Shift'] })
  expect(await selected(window)).toEqual(['b', 'c', 'd'])
  await row(window, 'c').click({ position: onName, modifiers: ['ControlOrMeta'] })
  expect(await selected(window)).toEqual(['b', 'd'])
  // What happens to others does not touch it.
  await window.press('cancel', 'a.mp4')
  await window.waitForRow('a.mp4', 'cancelled')
  expect(await selected(window)).toEqual(['b', 'd'])

  await row(window, 'b').click({ position: onName })
  await keyboard.press('Shift+ArrowDown')
  expect(await selected(window)).toEqual(['b', 'c'])
  await keyboard.press('ArrowDown')
  expect(await selected(window)).toEqual(['d'])
  await keyboard.press('Control+ArrowUp')
  expect(await selected(window)).toEqual(['d'])
  await keyboard.press('Control+Space')
  expect(await selected(window)).toEqual(['c', 'd'])
  await keyboard.press('ControlOrMeta+a')
  expect(await selected(window)).toEqual(['b', 'c', 'd', 'a'])
  await window.page.getByText(selection().selected(4)).waitFor()
  await keyboard.press('Escape')
  expect(await selected(window)).toEqual([])
  await window.close()
})

it('changes the preset of several waiting jobs from the menu, and says what could not be changed', async () => {
  const { scene, window } = await waiting('a.mp4', 'b.mp4', 'c.mp4')
  const { page } = window
  await row(window, 'a').click({ position: onName })
  await row(window, 'b').click({ position: onName, modifiers: ['Shift'] })
  await row(window, 'b').click({ position: onName, button: 'right' })
  await page.getByRole('menuitem', { name: actions().changePreset }).click()
  await choose(window, 'Fast 720p')
  await expect.poll(() => row(window, 'a').innerText()).toContain('Fast 720p')
  expect(await row(window, 'b').innerText()).toContain('Fast 720p')
  expect(await row(window, 'c').innerText()).toContain('Fast 1080p')

  // The same file once more: it may not become what is there already.
  await window.drop(path.join(scene.sources, 'a.mp4'))
  const twin = row(window, 'a').last()
  await expect.poll(() => row(window, 'a').count()).toBe(2)
  await twin.click({ position: onName })
  await twin.press('Shift+F10')
  await page.getByRole('menuitem', { name: actions().changePreset }).click()
  await choose(window, 'Fast 720p')
  await page.getByText(describeError(appError('job.duplicate')).message).waitFor()
  await window.close()
})

it('puts waiting jobs into another order: by key, by menu, by hand', async () => {
  const { window } = await waiting('a.mp4', 'b.mp4', 'c.mp4', 'd.mp4')
  const { page } = window
  await row(window, 'c').click({ position: onName })
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(() => order(window)).toEqual(['a', 'c', 'b', 'd'])
  await page.keyboard.press('Alt+ArrowDown')
  await expect.poll(() => order(window)).toEqual(['a', 'b', 'c', 'd'])

  await row(window, 'd').click({ position: onName, modifiers: ['ControlOrMeta'] })
  await row(window, 'd').click({ position: onName, button: 'right' })
  await choose(window, actions().moveToTop)
  await expect.poll(() => order(window)).toEqual(['c', 'd', 'a', 'b'])
  await row(window, 'c').click({ position: onName, button: 'right' })
  await choose(window, actions().moveToBottom)
  await expect.poll(() => order(window)).toEqual(['a', 'b', 'c', 'd'])
  await page.keyboard.press('Escape')

  const [from, to] = [await row(window, 'd').boundingBox(), await row(window, 'b').boundingBox()]
  if (from === null || to === null) throw new Error('expected both rows on the screen')
  await page.mouse.move(from.x + onName.x, from.y + onName.y)
  await page.mouse.down()
  await page.mouse.move(to.x + onName.x, to.y + 30, { steps: 4 })
  await page.mouse.move(to.x + onName.x, to.y + 4, { steps: 4 })
  await page.mouse.up()
  await expect.poll(() => order(window)).toEqual(['a', 'd', 'b', 'c'])
  // The queue has it so as well.
  await page.reload()
  await expect.poll(() => order(window)).toEqual(['a', 'd', 'b', 'c'])
  await window.close()
})

it('finds jobs by parts of name and folder, and shows all again', async () => {
  const { window } = await waiting('Küste eins.mp4', 'Küste zwei.mp4', 'Berge.mp4')
  const { page } = window
  await page.keyboard.press('ControlOrMeta+f')
  await page.keyboard.type('kuste ZWEI')
  await expect.poll(() => order(window)).toEqual(['Küste zwei'])
  await page.getByText(find().shownOf('1', '3')).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ControlOrMeta+a')
  expect(await selected(window)).toEqual(['Küste zwei'])
  await page.keyboard.press('ControlOrMeta+f')
  await page.keyboard.type('nothing like it')
  await page.getByText(find().nothing).waitFor()
  await page.getByRole('button', { name: find().showAll }).click()
  await expect.poll(() => order(window)).toHaveLength(3)
  expect(await selected(window)).toEqual([])
  await window.close()
})

it('takes jobs off the list and brings them back', async () => {
  const { window } = await waiting('a.mp4', 'b.mp4')
  const { page } = window
  await row(window, 'a').click({ position: onName })
  await page.keyboard.press('ControlOrMeta+a')
  await page
    .getByRole('group', { name: selection().label })
    .getByRole('button', { name: actions().cancel })
    .click()
  await window.waitForRow('b.mp4', 'cancelled')
  await window.row('a.mp4', 'cancelled').focus()
  await page.keyboard.press('Delete')
  await expect.poll(() => window.rows()).toEqual([])
  await page.getByText(removed().message(2)).waitFor()
  await page.getByRole('button', { name: removed().undo }).click()
  await expect.poll(() => order(window)).toEqual(['a', 'b'])

  // What nobody wants back is gone for good, at the latest with the window.
  await window.row('b.mp4', 'cancelled').focus()
  await page.keyboard.press('Delete')
  await expect.poll(() => order(window)).toEqual(['a'])
  await page.keyboard.press('ControlOrMeta+z')
  await expect.poll(() => order(window)).toEqual(['a', 'b'])
  await page.keyboard.press('Delete')
  await expect.poll(() => window.rows()).toHaveLength(1)
  await window.close()
})

it('looks closer at a failed job, copies its command, and tries it with another preset', async () => {
  const scene = await newScene()
  const window = await Reelmill.open(scene)
  const { page } = window
  await window.invoke('settings.change', { destinationDir: scene.finished })
  const text = path.join(scene.sources, 'text.mp4')
  writeFileSync(text, 'dear all')
  await window.drop(text, scene.source('good.mp4'))
  await window.waitForRow('good.mp4', 'completed')
  const failed = await window.waitForRow('text.mp4', 'failed')
  await failed.focus()
  await page.keyboard.press('Enter')
  const panel = page.getByRole('complementary', { name: jobDetailText().label('text.mp4') })
  const { message, remedy } = describeError(appError('input.not-media'))
  await panel.getByText(message).waitFor()
  await panel.getByText(remedy).waitFor()
  await panel
    .getByText(jobDetailText().events['failed'] ?? '')
    .last()
    .waitFor()
  await page.keyboard.press('Escape')
  await panel.waitFor({ state: 'detached' })
  expect(await failed.evaluate((element) => element === document.activeElement)).toBe(true)

  await window.row('good.mp4', 'completed').dblclick({ position: onName })
  const good = page.getByRole('complementary', { name: jobDetailText().label('good.mp4') })
  await good.getByRole('button', { name: jobDetailText().copyCommand }).click()
  const copied = await window.app.evaluate(({ clipboard }) => clipboard.readText())
  expect(copied).toMatch(/^ffmpeg .*good\.mp4/)
  // The panel follows the row.
  await failed.click({ position: onName })
  await panel.waitFor()

  rmSync(text)
  scene.source('text.mp4')
  await panel.getByRole('button', { name: jobDetailText().retryWith }).click()
  await choose(window, 'Fast 720p')
  const done = await window.waitForRow('text.mp4', 'completed')
  expect(await done.innerText()).toContain('Fast 720p')
  await window.close()
})

// The ways between the views, and what holds in each of them.
import { expect, it } from 'vitest'
import { shellText } from '../../src/shared/strings/shell.ts'
import { windowText } from '../../src/shared/strings/window.ts'
import { hasFocus } from './keyboard.ts'
import { Reelmill } from './reelmill.ts'
import { namesIn, newScene } from './scene.ts'

const views = () => shellText().views

it('goes to each view by keys, and takes the focus to its heading', async () => {
  const scene = await newScene()
  const { page, ...reelmill } = await opened(scene)
  const way = (name: string) =>
    page.getByRole('navigation').getByRole('button', { name, exact: true })
  const heading = (name: string) => page.getByRole('heading', { level: 1, name, exact: true })
  expect(await way(views().queue).getAttribute('aria-current')).toBe('page')
  // A start takes nobody's focus.
  expect(await hasFocus(heading(views().queue))).toBe(false)

  const keys = [
    ['Control+2', views().presets],
    ['Control+,', views().settings],
    ['Control+1', views().queue],
    ['Control+3', views().history],
    ['Control+4', views().settings],
  ] as const
  for (const [key, name] of keys) {
    await page.keyboard.press(key)
    await expect.poll(() => hasFocus(heading(name)), { timeout: 10_000 }).toBe(true)
    expect(await way(name).getAttribute('aria-current')).toBe('page')
    expect(await page.getByRole('main').count()).toBe(1)
    expect(await page.locator('[aria-current]').count()).toBe(1)
  }
  await way(views().queue).click()
  await expect.poll(() => hasFocus(heading(views().queue))).toBe(true)
  await reelmill.close()
})

it('takes dropped files in every view, and shows in each that work is going on', async () => {
  const scene = await newScene()
  const reelmill = await Reelmill.open(scene)
  const { page } = reelmill
  await reelmill.invoke('settings.change', { destinationDir: scene.finished })
  await page.keyboard.press('Control+4')
  await page.getByRole('heading', { level: 1, name: views().settings }).waitFor()
  await reelmill.drop(scene.source('dropped.mp4'))
  await expect.poll(() => namesIn(scene.finished), { timeout: 60_000 }).toEqual(['dropped.mp4'])
  await page.keyboard.press('Control+1')
  await reelmill.waitForRow('dropped.mp4', 'completed')
  expect(await reelmill.close()).toBe(0)
})

it('leaves words that are pasted into a field to the field', async () => {
  const scene = await newScene()
  const file = scene.source('not-meant.mp4')
  const reelmill = await Reelmill.open(scene)
  const { page } = reelmill
  await page.keyboard.press('Control+2')
  const search = page.getByRole('searchbox')
  await search.evaluate((field, text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
  }, file)
  // What would have been added would come before what is added now.
  await reelmill.drop(scene.source('meant.mp4'))
  await page.keyboard.press('Control+1')
  await reelmill.waitForRow('meant.mp4', 'completed')
  expect(await reelmill.rows()).toEqual(['meant.mp4, Done'])
  await reelmill.close()
})

it('puts the rail at the foot of a narrow window, and scrolls nothing sideways', async () => {
  const scene = await newScene()
  const reelmill = await Reelmill.open(scene)
  const { page, app } = reelmill
  const resize = (width: number) =>
    app.evaluate(({ BrowserWindow }, to) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(to, 640)
    }, width)
  const rail = page.getByRole('navigation')
  for (const [width, isFoot] of [
    [480, true],
    [1080, false],
  ] as const) {
    await resize(width)
    await expect
      .poll(async () => ((await rail.boundingBox())?.y ?? 0) > 400, { timeout: 10_000 })
      .toBe(isFoot)
    const { queue, presets, history, settings } = views()
    for (const [digit, name] of [queue, presets, history, settings].entries()) {
      await page.keyboard.press(`Control+${digit + 1}`)
      await page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
      const wide = await page.evaluate(() =>
        [document.documentElement, ...document.querySelectorAll('main')]
          .filter((element) => element.scrollWidth > element.clientWidth + 1)
          .map((element) => `${element.tagName} ${element.scrollWidth}`),
      )
      expect(wide, `${name} at ${width}`).toEqual([])
    }
  }
  await reelmill.close()
})

it('calls a person’s own preset by its name wherever it is shown', async () => {
  const scene = await newScene()
  const first = await Reelmill.open(scene)
  const copied = await first.invoke('presets.duplicate', { id: 'fast-720p' })
  const draft = copied.ok ? { ...copied.value, name: 'For Grandma' } : null
  await first.invoke('presets.save', { id: 'fast-720p-2', preset: draft })
  await first.invoke('settings.change', {
    presetId: 'fast-720p-2',
    destinationDir: scene.finished,
  })
  const face = `${windowText().toolbar.preset} For Grandma`
  await first.page.getByLabel(face).first().waitFor()
  await first.page.getByText('They become For Grandma').waitFor()
  expect(await first.close()).toBe(0)

  const second = await Reelmill.open(scene)
  await second.page.getByLabel(face).first().waitFor()
  await second.drop(scene.source('a.mp4'))
  const row = await second.waitForRow('a.mp4', 'completed')
  expect(await row.innerText()).toContain('For Grandma')
  await second.close()
})

async function opened(scene: Awaited<ReturnType<typeof newScene>>) {
  const reelmill = await Reelmill.open(scene)
  return { page: reelmill.page, close: () => reelmill.close() }
}

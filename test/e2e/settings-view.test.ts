// The settings' view: chosen by mouse or keyboard, at work in the next job, there after a restart.
import { expect, it } from 'vitest'
import { settingsViewText as text } from '../../src/shared/strings/settings-view.ts'
import { hasFocus, tabTo } from './keyboard.ts'
import { Reelmill } from './reelmill.ts'
import { namesIn, newScene } from './scene.ts'

async function openSettings({ page }: Reelmill): Promise<void> {
  await page.keyboard.press('Control+,')
  await page.getByRole('heading', { level: 1, name: text().title }).waitFor()
  await page.getByRole('heading', { level: 2, name: text().files.title }).waitFor()
}

it('shows what a name pattern comes to, and names the next job’s file so', async () => {
  const scene = await newScene()
  const reelmill = await Reelmill.open(scene)
  const { page } = reelmill
  await reelmill.invoke('settings.change', { destinationDir: scene.finished })
  await reelmill.drop(scene.source('First film.mp4'))
  await reelmill.waitForRow('First film.mp4', 'completed')
  await openSettings(reelmill)

  const pattern = page.getByRole('textbox', { name: text().files.pattern })
  await pattern.fill('{source} {hieght}')
  await page.getByText(text().files.unknown(['{hieght}'])).waitFor()
  expect(await pattern.getAttribute('aria-invalid')).toBe('true')
  await pattern.fill('{source} ')
  await pattern.press('End')
  await page.getByRole('button', { name: text().files.insert(text().files.tokens.codec) }).click()
  await expect.poll(() => pattern.inputValue()).toBe('{source} {codec}')
  await expect.poll(() => hasFocus(pattern)).toBe(true)
  await page.keyboard.type(' done')
  await page.getByText('Beach day H.264 done.mp4').waitFor()
  await page.getByText('First film H.264 done.mp4').waitFor()

  await pattern.fill('')
  await page.getByText(text().files.empty).waitFor()
  const kept = await reelmill.invoke('settings.get', {})
  expect(kept.ok && kept.value.delivery.nameTemplate).not.toBe('')
  await pattern.fill('{source} {codec} done')
  await expect
    .poll(async () => {
      const now = await reelmill.invoke('settings.get', {})
      return now.ok ? now.value.delivery.nameTemplate : null
    })
    .toBe('{source} {codec} done')

  await reelmill.drop(scene.source('Second film.mp4'))
  await expect
    .poll(() => namesIn(scene.finished), { timeout: 60_000 })
    .toEqual(['First film.mp4', 'Second film H.264 done.mp4'])
  await reelmill.close()
})

it('is gone through by the keyboard alone, and remembers all of it', async () => {
  const scene = await newScene()
  const first = await Reelmill.open(scene)
  const { page } = first
  const { keyboard } = page
  await openSettings(first)
  await tabTo(page, page.getByRole('radio', { name: text().files.collisions.number }))
  await keyboard.press('ArrowDown')
  await tabTo(page, page.getByRole('switch', { name: text().files.keepDates }))
  await keyboard.press('Space')
  await tabTo(page, page.getByRole('radio', { name: text().checking.verifications.auto }))
  await keyboard.press('ArrowDown')
  await keyboard.press('ArrowDown')
  await tabTo(page, page.getByRole('switch', { name: text().checking.original }))
  await keyboard.press('Space')
  const question = page.getByRole('alertdialog', { name: text().checking.replaceTitle })
  await question.waitFor()
  await tabTo(page, question.getByRole('button', { name: text().checking.replaceYes }))
  await keyboard.press('Enter')
  await page.getByText(text().checking.originalWarning).waitFor()
  await tabTo(page, page.getByRole('combobox', { name: text().work.concurrency }))
  await keyboard.type('3')
  await tabTo(page, page.getByRole('combobox', { name: text().notifications.when }))
  await keyboard.type('When something')
  await tabTo(page, page.getByRole('radio', { name: text().window.appearances.system }))
  await keyboard.press('ArrowRight')
  await keyboard.press('ArrowRight')
  const isDark = () => first.app.evaluate(({ nativeTheme }) => nativeTheme.shouldUseDarkColors)
  await expect.poll(isDark).toBe(true)
  const chosen = {
    delivery: { collision: 'skip', keepDates: true, verification: 'full', original: 'replace' },
    concurrency: 3,
    notifications: 'failures',
    appearance: 'dark',
  }
  await expect.poll(() => first.invoke('settings.get', {})).toMatchObject({ value: chosen })
  expect(await first.close()).toBe(0)

  const second = await Reelmill.open(scene)
  expect(await second.invoke('settings.get', {})).toMatchObject({ value: chosen })
  await openSettings(second)
  const again = second.page
  expect(await again.getByRole('switch', { name: text().checking.original }).isChecked()).toBe(true)
  expect(await again.getByRole('combobox', { name: text().work.concurrency }).inputValue()).toBe(
    '3',
  )

  await again.getByRole('button', { name: text().about.resetAction }).click()
  const reset = again.getByRole('alertdialog', { name: text().about.resetTitle })
  await reset.getByRole('button', { name: text().about.resetYes }).click()
  await expect
    .poll(() => second.invoke('settings.get', {}))
    .toMatchObject({
      value: { delivery: { original: 'keep' }, concurrency: null, appearance: 'system' },
    })
  await second.close()
})

it('says which ffmpeg works, examines the encoders, and knows its own version', async () => {
  const scene = await newScene()
  const reelmill = await Reelmill.open(scene)
  const { page, app } = reelmill
  await openSettings(reelmill)
  const info = await reelmill.invoke('app.info', {})
  if (!info.ok) throw new Error('expected the app to know itself')
  const { ffmpegPath, version, dataDir } = info.value
  await page.getByText(ffmpegPath ?? '', { exact: true }).waitFor()
  await page.getByText(text().about.version(version), { exact: true }).waitFor()
  await page.getByText(dataDir, { exact: true }).waitFor()
  await page.getByRole('button', { name: text().encoders.run }).click()
  const again = page.getByRole('button', { name: text().encoders.again })
  await again.waitFor({ timeout: 60_000 })
  const works = page
    .getByRole('listitem')
    .filter({ has: page.getByLabel(text().encoders.works, { exact: true }) })
  expect(await works.allInnerTexts()).toContainEqual(expect.stringContaining('libx264'))
  expect(await app.evaluate(({ app: main }) => main.getVersion())).toBe(version)
  await reelmill.close()
})

it('offers what happens after the work only while there is work', async () => {
  const scene = await newScene()
  const reelmill = await Reelmill.open(scene)
  const { page } = reelmill
  await openSettings(reelmill)
  await page.getByText(text().work.nothingToDo).waitFor()
  const choice = page.getByRole('combobox', { name: text().work.whenDone })
  expect(await choice.count()).toBe(0)
  await reelmill.invoke('queue.pauseAll', {})
  await reelmill.drop(scene.source('waits.mp4'))
  await choice.selectOption('sleep')
  await expect
    .poll(() => reelmill.invoke('power.get', {}))
    .toMatchObject({ value: { action: 'sleep' } })
  await choice.selectOption('nothing')
  await reelmill.close()
})

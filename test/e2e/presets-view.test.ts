// The presets' view: found, read, copied, changed, checked, converted with, deleted, imported.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Locator } from 'playwright-core'
import { expect, it } from 'vitest'
import { describeFieldProblem } from '../../src/shared/strings/presets.ts'
import { presetsViewText as text } from '../../src/shared/strings/presets-view.ts'
import { hasFocus, tabTo } from './keyboard.ts'
import { factsOf } from './media-facts.ts'
import { Reelmill } from './reelmill.ts'
import { namesIn, newScene } from './scene.ts'

async function openPresets(reelmill: Reelmill): Promise<void> {
  await reelmill.page.keyboard.press('Control+2')
  await reelmill.page.getByRole('heading', { level: 1, name: text().title }).waitFor()
}

function card({ page }: Reelmill, name: string): Locator {
  return page.getByRole('listitem').getByRole('button', { name, exact: true })
}

it('makes a preset by the keyboard alone, and converts with it', async () => {
  const scene = await newScene()
  const reelmill = await Reelmill.open(scene)
  const { page } = reelmill
  const { keyboard } = page
  await reelmill.invoke('settings.change', { destinationDir: scene.finished })
  await openPresets(reelmill)

  await tabTo(page, page.getByRole('searchbox'))
  await keyboard.type('web vp9')
  await expect.poll(() => page.locator('[data-card]').count()).toBe(1)
  await tabTo(page, card(reelmill, 'Web VP9'))
  await keyboard.press('Enter')
  const looked = page.getByRole('heading', { level: 1, name: 'Web VP9' })
  await expect.poll(() => hasFocus(looked)).toBe(true)
  await page.getByText('Converts the picture to VP9.').waitFor()
  await tabTo(page, page.getByRole('button', { name: text().page.duplicateBuiltIn }))
  await keyboard.press('Enter')

  const name = page.getByRole('textbox', { name: text().editor.name })
  await name.waitFor()
  await tabTo(page, name)
  await keyboard.press('Control+A')
  await keyboard.type('Small MKV')
  await tabTo(page, page.getByRole('combobox', { name: text().editor.container }))
  await keyboard.type('MKV')
  await tabTo(page, page.getByRole('combobox', { name: text().editor.encoder }).first())
  await keyboard.type('H.264 (x')
  await page.getByText('Converts the picture to H.264.').waitFor()
  await page.getByText('Makes MKV files.').waitFor()
  // Return saves from every field.
  await tabTo(page, name)
  await keyboard.press('Enter')

  // Back in the gallery, on the shelf of one's own.
  await page.getByRole('heading', { level: 2, name: 'Your own' }).waitFor()
  await tabTo(page, page.getByRole('searchbox'))
  await keyboard.type('small mkv')
  // The other one says “smallest”; one's own comes first, and Tab arrives there.
  await expect.poll(() => page.locator('[data-card]').count()).toBe(2)
  const use = page.getByRole('button', { name: text().card.chooseNamed('Small MKV') })
  await tabTo(page, use)
  await keyboard.press('Enter')
  await page.getByText(text().card.inUse, { exact: true }).waitFor()

  await reelmill.drop(scene.source('film.mp4'))
  await expect.poll(() => namesIn(scene.finished), { timeout: 60_000 }).toEqual(['film.mkv'])
  expect(factsOf(path.join(scene.finished, 'film.mkv')).codecs).toEqual(['h264', 'opus'])
  expect(await reelmill.close()).toBe(0)
})

it('goes from card to card by the arrow keys, as they are seen', async () => {
  const scene = await newScene()
  const reelmill = await Reelmill.open(scene)
  const { page } = reelmill
  await openPresets(reelmill)
  await tabTo(page, card(reelmill, 'Fast 1080p'))
  await page.keyboard.press('ArrowRight')
  expect(await hasFocus(card(reelmill, 'Fast 720p'))).toBe(true)
  const left = async (name: string) => (await card(reelmill, name).boundingBox())?.x
  await page.keyboard.press('ArrowDown')
  const below = await page.evaluate(() => document.activeElement?.textContent ?? '')
  expect(below).not.toBe('Fast 720p')
  expect(await left(below)).toBe(await left('Fast 720p'))
  await page.keyboard.press('ArrowUp')
  expect(await hasFocus(card(reelmill, 'Fast 720p'))).toBe(true)
  await page.evaluate(() => (document.documentElement.dir = 'rtl'))
  await page.keyboard.press('ArrowRight')
  expect(await hasFocus(card(reelmill, 'Fast 1080p'))).toBe(true)
  await page.keyboard.press('ArrowLeft')
  expect(await hasFocus(card(reelmill, 'Fast 720p'))).toBe(true)
  await page.keyboard.press('End')
  expect(await hasFocus(card(reelmill, 'Audio FLAC'))).toBe(true)
  // One stop among all the cards: the next ones are its own button, and the way out.
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.closest('[data-card]') ?? null)).toBe(
    null,
  )
  await reelmill.close()
})

it('says at each field what is wrong with it, while a person types and when they save', async () => {
  const scene = await newScene()
  const reelmill = await Reelmill.open(scene)
  const { page } = reelmill
  await openPresets(reelmill)
  await page.getByRole('button', { name: text().create }).click()
  const name = page.getByRole('textbox', { name: text().editor.name })
  const save = page.getByRole('button', { name: text().editor.save, exact: true })
  await save.click()
  await expect.poll(() => name.getAttribute('aria-invalid')).toBe('true')
  await expect.poll(() => hasFocus(name)).toBe(true)

  await name.fill('Fast 1080p')
  const taken = describeFieldProblem({ field: 'name', code: 'taken', limit: null })
  await page.getByText(taken).waitFor()
  await name.fill('Mine')
  await expect.poll(() => name.getAttribute('aria-invalid')).toBe('false')

  const quality = page.getByRole('spinbutton', { name: text().editor.constant })
  await quality.fill('99')
  const tooLarge = describeFieldProblem({ field: '', code: 'too-large', limit: 63 })
  await page.getByText(tooLarge).waitFor()
  const described = (await quality.getAttribute('aria-describedby')) ?? ''
  const said = await page.evaluate(
    (ids) => ids.map((id) => document.getElementById(id)?.textContent ?? ''),
    described.split(' '),
  )
  expect(said).toContain(tooLarge)
  await quality.fill('')
  await page
    .getByText(describeFieldProblem({ field: '', code: 'wrong-form', limit: null }))
    .waitFor()
  await quality.fill('24')
  await expect.poll(() => page.locator('[aria-invalid="true"]').count()).toBe(0)

  // ProRes knows no CRF, and no MP4.
  await page
    .getByRole('combobox', { name: text().editor.encoder })
    .first()
    .selectOption('prores_ks')
  await page.getByText(text().editor.movedTo('ProRes', 'MOV')).waitFor()
  expect(await quality.count()).toBe(0)
  await save.click()
  await card(reelmill, 'Mine').waitFor()
  const listed = await reelmill.invoke('presets.list', {})
  expect(listed.ok && listed.value.find((preset) => preset.name === 'Mine')).toMatchObject({
    container: 'mov',
    video: { encoder: 'prores_ks', quality: { mode: 'profile' } },
  })
  await reelmill.close()
})

it('asks about changes that are not saved, and keeps them during a look at the queue', async () => {
  const scene = await newScene()
  const reelmill = await Reelmill.open(scene)
  const { page } = reelmill
  await reelmill.invoke('presets.duplicate', { id: 'web-vp9' })
  await openPresets(reelmill)
  await card(reelmill, 'Web VP9 (2)').click()
  const name = page.getByRole('textbox', { name: text().editor.name })
  await name.fill('Changed')
  await page.keyboard.press('Control+1')
  await openEditorAgain()
  expect(await name.inputValue()).toBe('Changed')

  const leave = page.getByRole('button', { name: text().page.back })
  const question = page.getByRole('alertdialog', { name: text().leaving.title })
  await leave.click()
  await question.waitFor()
  await page.keyboard.press('Escape')
  await question.waitFor({ state: 'hidden' })
  expect(await name.inputValue()).toBe('Changed')
  await leave.click()
  await question.getByRole('button', { name: text().leaving.discard }).click()
  await card(reelmill, 'Web VP9 (2)').waitFor()

  await card(reelmill, 'Web VP9 (2)').click()
  await name.fill('Changed')
  await leave.click()
  await question.getByRole('button', { name: text().leaving.save }).click()
  await card(reelmill, 'Changed').waitFor()
  await reelmill.close()

  async function openEditorAgain(): Promise<void> {
    await page.keyboard.press('Control+2')
    await name.waitFor()
  }
})

it('imports HandBrake’s presets with a list of what was left behind, exports and deletes', async () => {
  const scene = await newScene()
  const theirs = path.join(scene.sources, 'theirs.json')
  const presets = [
    { PresetName: 'Theirs', VideoEncoder: 'x264', VideoTune: 'film' },
    { PresetName: 'Ogg', VideoEncoder: 'theora' },
  ]
  writeFileSync(theirs, JSON.stringify({ PresetList: presets }))
  const written = path.join(scene.finished, 'out.json')
  const reelmill = await Reelmill.open(scene)
  const { page, app } = reelmill
  // The system's own dialogs answer to nobody's keys here.
  await app.evaluate(
    ({ dialog }, [open, save]) => {
      dialog.showOpenDialog = (() =>
        Promise.resolve({ canceled: false, filePaths: [open] })) as never
      dialog.showSaveDialog = (() => Promise.resolve({ canceled: false, filePath: save })) as never
    },
    [theirs, written],
  )
  await openPresets(reelmill)
  await page.getByRole('button', { name: text().import }).click()
  const report = page.getByRole('region', { name: text().report.label })
  await report.getByText(text().report.imported('“Theirs”')).waitFor()
  const listed = await report.getByRole('listitem').allInnerTexts()
  expect(listed).toHaveLength(2)
  expect(listed[0]).toContain('VideoTune = film')
  expect(listed[1]).toContain('Ogg')
  await report.getByRole('button', { name: text().report.close }).click()
  await report.waitFor({ state: 'hidden' })

  await card(reelmill, 'Theirs').click()
  await page.getByRole('button', { name: text().page.export }).click()
  await expect
    .poll(() => {
      try {
        return (JSON.parse(readFileSync(written, 'utf8')) as { presets: unknown[] }).presets
      } catch {
        return null
      }
    })
    .toMatchObject([{ id: 'theirs' }])

  await page.getByRole('button', { name: text().page.use }).click()
  await page.getByRole('button', { name: text().page.remove, exact: true }).click()
  const question = page.getByRole('alertdialog', { name: text().removal.title('Theirs') })
  await question.getByRole('button', { name: text().removal.remove }).click()
  await card(reelmill, 'Fast 1080p').waitFor()
  expect(await card(reelmill, 'Theirs').count()).toBe(0)
  // What is chosen must be there.
  const settings = await reelmill.invoke('settings.get', {})
  expect(settings).toMatchObject({ value: { presetId: 'fast-1080p' } })
  await reelmill.close()
})

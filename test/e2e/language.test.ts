// Two languages in the real app: chosen in the settings, everywhere at once, and there after a restart.
import { afterEach, expect, it } from 'vitest'
import { TrayHost } from '../../scripts/desktop/tray-host.mjs'
import { desktopText } from '../../src/shared/strings/desktop.ts'
import { speak } from '../../src/shared/strings/language.ts'
import { presetsViewText } from '../../src/shared/strings/presets-view.ts'
import { settingsViewText } from '../../src/shared/strings/settings-view.ts'
import { shellText } from '../../src/shared/strings/shell.ts'
import { terminalText } from '../../src/shared/strings/terminal.ts'
import { windowText } from '../../src/shared/strings/window.ts'
import { allTexts } from './all-texts.ts'
import { hasFocus } from './keyboard.ts'
import { Reelmill } from './reelmill.ts'
import { newScene, spoken, type Scene } from './scene.ts'
import { ask } from './terminal.ts'

afterEach(() => speak('en'))

const menuLabels = ({ app }: Reelmill) =>
  app.evaluate(({ Menu }) => (Menu.getApplicationMenu()?.items ?? []).map(({ label }) => label))

async function openSettings({ page }: Reelmill): Promise<void> {
  await page.keyboard.press('Control+,')
  await page.getByRole('heading', { level: 2, name: settingsViewText().window.title }).waitFor()
}

it('speaks German from the moment it is chosen, everywhere, and after a restart', async () => {
  const scene = await newScene()
  const tray = await TrayHost.start(scene.env['DBUS_SESSION_BUS_ADDRESS'])
  const window = await Reelmill.open(scene)
  const { page } = window
  await window.invoke('settings.change', { destinationDir: scene.finished, minimiseToTray: true })
  await expect.poll(() => tray.items, { timeout: 10_000 }).toHaveLength(1)
  // A preset that is half written must not be lost.
  await page.keyboard.press('Control+2')
  await page.getByRole('button', { name: presetsViewText().create }).click()
  await page.getByRole('textbox', { name: presetsViewText().editor.name }).fill('Half written')
  await openSettings(window)
  const english = settingsViewText().window
  const choice = page.getByRole('combobox', { name: english.language })
  await choice.focus()
  await choice.selectOption(english.languages.de)

  speak('de')
  await page.getByRole('heading', { level: 1, name: 'Einstellungen' }).waitFor()
  const language = page.getByRole('combobox', { name: 'Sprache' })
  await expect.poll(() => hasFocus(language)).toBe(true)
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('de')
  expect((await menuLabels(window)).slice(0, 3)).toEqual(['Datei', 'Bearbeiten', 'Warteschlange'])
  await expect.poll(() => tray.items).toHaveLength(1)
  const [icon] = tray.items
  if (icon === undefined) throw new Error('expected an icon')
  await expect.poll(() => tray.tooltip(icon)).toBe('Reelmill: Nichts zu tun')
  expect((await tray.menu(icon)).map(({ label }) => label).filter(Boolean)).toEqual([
    'Nichts zu tun',
    'Reelmill öffnen',
    'Alle anhalten',
    'Beenden',
  ])
  await page.keyboard.press('Control+2')
  const draft = page.getByRole('textbox', { name: presetsViewText().editor.name })
  expect(await draft.inputValue()).toBe('Half written')

  await page.keyboard.press('Control+1')
  await window.drop(scene.source('Urlaub.mp4'))
  const row = await window.waitForRow('Urlaub.mp4', 'completed')
  expect(await row.innerText()).toContain('wandelt das Bild in H.264')
  // Sizes, with a comma where the language has it.
  expect(await row.innerText()).toMatch(/\d+(,\d+)?\s[kM]B/)
  expect(await row.innerText()).not.toMatch(/\d\.\d+\s[kM]B/)
  const { title, body } = await scene.desktop.notifications.waitFor(() => true)
  expect(title).toBe('Urlaub.mp4 ist fertig')
  expect(body).not.toMatch(/\d\.\d/)

  // Asked while it runs, the terminal speaks as the window does.
  expect((await ask(scene, 'list')).stdout).toMatch(/ fertig\s+fast-1080p/)
  await window.invoke('settings.change', { minimiseToTray: false })
  expect(await window.close()).toBe(0)
  expect((await ask(scene, '--help')).stdout).toBe(terminalText().help)
  expect((await ask(scene, 'list')).stdout).toMatch(/ fertig\s+fast-1080p/)
  expect((await ask(scene, 'presets')).stdout).toContain('Schnell 1080p')
  expect((await ask(scene, 'cancel', 'x')).stderr).toContain('„--help“ zeigt')

  const again = await Reelmill.open(scene)
  await again.waitForRow('Urlaub.mp4', 'completed')
  expect(await menuLabels(again)).toContain(desktopText().menu.help)
  await openSettings(again)
  await again.page
    .getByRole('combobox', { name: 'Sprache' })
    .selectOption(settingsViewText().window.languages.en)
  speak('en')
  await openSettings(again)
  expect(await menuLabels(again)).toContain('File')
  await again.close()
  tray.stop()
})

it('leaves no English in any view', async () => {
  const scene = await newScene()
  const window = await Reelmill.open(scene)
  const { page } = window
  const english = await allTexts('en')
  await window.invoke('settings.change', { language: 'de', destinationDir: scene.finished })
  speak('de')
  await page.getByRole('heading', { name: windowText().empty.title }).waitFor()
  const german = new Set(await allTexts('de'))
  const onlyEnglish = new Set(english.filter((text) => !german.has(text)))
  const shown = () =>
    page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      const texts: string[] = []
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
        texts.push(node.nodeValue?.trim() ?? '')
      const named = ['aria-label', 'title', 'placeholder'].flatMap((name) =>
        Array.from(document.querySelectorAll(`[${name}]`), (each) => each.getAttribute(name) ?? ''),
      )
      return [...texts, ...named].filter((text) => text !== '')
    })
  const left: string[] = []
  let seen = 0
  const look = async () => {
    const texts = await shown()
    seen += texts.length
    left.push(...texts.filter((text) => onlyEnglish.has(text)))
  }
  await look()
  await window.drop(scene.source('Urlaub.mp4'))
  await window.waitForRow('Urlaub.mp4', 'completed')
  await page.keyboard.press('Control+f')
  await look()
  await page.keyboard.press('Control+2')
  await page.getByRole('heading', { level: 1, name: shellText().views.presets }).waitFor()
  await look()
  await page.getByRole('button', { name: presetsViewText().create }).click()
  await page.getByRole('textbox', { name: presetsViewText().editor.name }).waitFor()
  await look()
  await openSettings(window)
  await look()
  expect(seen).toBeGreaterThan(200)
  expect(left).toEqual([])
  await window.close()
})

it('speaks the system’s language until another is chosen', async () => {
  const scene = await newScene()
  const german: Scene = { ...scene, env: { ...scene.env, ...spoken('de', 'de_DE.UTF-8') } }
  speak('de')
  expect((await ask(german, '--help')).stdout).toBe(terminalText().help)
  const window = await Reelmill.open(german)
  await window.page.getByRole('heading', { name: windowText().empty.title }).waitFor()
  await window.invoke('settings.change', { language: 'en' })
  speak('en')
  await window.page.getByRole('heading', { name: windowText().empty.title }).waitFor()
  await window.close()
  expect((await ask(german, '--help')).stdout).toBe(terminalText().help)
})

it('is its own mirror image where text runs from right to left', async () => {
  const scene = await newScene()
  const window = await Reelmill.open(scene)
  const { page } = window
  await window.invoke('settings.change', { destinationDir: scene.finished })
  await window.drop(scene.source('Ein Name mit einer Zahl 12.mp4'))
  const row = await window.waitForRow('Ein Name mit einer Zahl 12.mp4', 'completed')
  await page.evaluate(() => (document.documentElement.dir = 'rtl'))
  const sideways = () =>
    page.evaluate(() => {
      const { clientWidth, scrollWidth } = document.documentElement
      const beyond = Array.from(
        document.querySelectorAll('button, select, input, h1, h2'),
        (each) => each.getBoundingClientRect(),
      ).filter(({ left, right, width }) => width > 1 && (left < -1 || right > clientWidth + 1))
      return { scrolls: scrollWidth > clientWidth, beyond: beyond.length }
    })
  const railSide = async () => {
    const box = await page.getByRole('navigation').boundingBox()
    const width = await page.evaluate(() => document.documentElement.clientWidth)
    return box !== null && box.x + box.width > width - 2 && box.x > width / 2 ? 'right' : 'left'
  }
  expect(await railSide()).toBe('right')
  expect(await sideways()).toEqual({ scrolls: false, beyond: 0 })
  // A name keeps its own direction: its extension is at its right.
  const name = row.locator('bdi').first()
  const [head, tail] = await name
    .locator('span')
    .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().left))
  expect(tail).toBeGreaterThan(head ?? NaN)
  for (const key of ['Control+2', 'Control+,']) {
    await page.keyboard.press(key)
    await page.getByRole('heading', { level: 2 }).first().waitFor()
    expect(await sideways()).toEqual({ scrolls: false, beyond: 0 })
    expect(await railSide()).toBe('right')
  }
  await window.close()
})

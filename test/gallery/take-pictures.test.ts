// Pictures of the real window, into the folder `screenshots`: each state, in both languages, light and dark,
// at three sizes. `npm run screenshots [-- -t "queue-busy in de"]`.
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { languages, speak } from '../../src/shared/strings/language.ts'
import { Reelmill } from '../e2e/reelmill.ts'
import { newScene } from '../e2e/scene.ts'
import { windowStates } from './states.ts'

const sizes = [
  { width: 560, height: 640 },
  { width: 1080, height: 720 },
  { width: 1680, height: 1050 },
]
const folder = 'screenshots'
/** Colours, pictures and what slides in. */
const settleMs = 400

afterEach(() => speak('en'))

const cases = languages.flatMap((language) =>
  windowStates.map((state) => [state.name, language, state] as const),
)
it.each(cases)('%s in %s', async (name, language, { prepare, show }) => {
  mkdirSync(folder, { recursive: true })
  const scene = await newScene()
  prepare?.(scene)
  const window = await Reelmill.open(scene)
  await window.invoke('settings.change', { language })
  await window.page.locator(`html[lang=${language}]`).waitFor()
  speak(language)
  await show?.(window, scene)
  for (const colorScheme of ['light', 'dark'] as const) {
    await window.page.emulateMedia({ colorScheme })
    for (const { width, height } of sizes) {
      await window.app.evaluate(
        ({ BrowserWindow }, to) =>
          BrowserWindow.getAllWindows()[0]?.setContentSize(to.width, to.height),
        { width, height },
      )
      await window.page.waitForTimeout(settleMs)
      const file = `${[name, language, colorScheme, `${width}x${height}`].join('-')}.png`
      const picture = await window.page.screenshot({ path: path.join(folder, file) })
      expect(picture.length).toBeGreaterThan(0)
    }
  }
  const exited = once(window.app.process(), 'exit')
  process.kill(window.pid, 'SIGTERM')
  await exited
})

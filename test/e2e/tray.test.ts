// The tray: Reelmill goes there with its window, works on, and comes back.
import { once } from 'node:events'
import { expect, it } from 'vitest'
import { TrayHost } from '../../scripts/desktop/tray-host.mjs'
import { clip } from '../fixtures/media.ts'
import { convertInRealTime } from './pace.ts'
import { Reelmill } from './reelmill.ts'
import { newScene } from './scene.ts'
import { ask } from './terminal.ts'

const isShown = ({ app }: Reelmill) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((each) => each.isVisible()))
const closeWindow = ({ app }: Reelmill) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())

it('goes to the tray with its window, works on there, and comes back', async () => {
  const scene = await newScene()
  const tray = await TrayHost.start(scene.env['DBUS_SESSION_BUS_ADDRESS'])
  convertInRealTime(scene)
  const window = await Reelmill.open(scene)
  await window.invoke('settings.change', { destinationDir: scene.finished })
  expect(tray.items).toEqual([])
  await window.invoke('settings.change', { minimiseToTray: true })
  await expect.poll(() => tray.items, { timeout: 10_000 }).toHaveLength(1)
  const [icon] = tray.items
  if (icon === undefined) throw new Error('expected an icon')
  await expect.poll(() => tray.tooltip(icon)).toBe('Reelmill: Nothing to do')

  await window.drop(scene.source('long.mp4', clip(60)))
  await window.waitForRow('long.mp4', 'running')
  // Nobody is asked: the work goes on.
  await closeWindow(window)
  await expect.poll(() => isShown(window)).toEqual([false])
  await expect.poll(() => tray.tooltip(icon)).toMatch(/^Reelmill: \d+%, 1 job left$/)
  const labels = async () => (await tray.menu(icon)).map(({ label }) => label).filter(Boolean)
  expect((await labels()).slice(1)).toEqual(['Open Reelmill', 'Pause all', 'Quit'])
  await tray.choose(icon, 'Pause all')
  await expect.poll(() => tray.tooltip(icon)).toBe('Reelmill: Paused, 1 job left')
  expect((await labels()).slice(1)).toEqual(['Open Reelmill', 'Resume all', 'Quit'])

  await tray.choose(icon, 'Open Reelmill')
  await expect.poll(() => isShown(window)).toEqual([true])
  await closeWindow(window)
  await expect.poll(() => isShown(window)).toEqual([false])
  await tray.activate(icon)
  await expect.poll(() => isShown(window)).toEqual([true])
  await window.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize())
  await expect.poll(() => isShown(window)).toEqual([false])
  expect((await ask(scene)).code).toBe(0)
  await expect.poll(() => isShown(window)).toEqual([true])

  await window.invoke('settings.change', { askBeforeQuitting: false })
  const exited = once(window.app.process(), 'exit')
  await tray.choose(icon, 'Quit')
  expect(await exited).toEqual([0, null])
  tray.stop()
})

// What the operating system sees of the work: menu, badge, progress, sleep, login, notifications.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import type { Bridge } from '../../src/shared/bridge.ts'
import { clip } from '../fixtures/media.ts'
import { chooseInMenu, isOffered } from './main-process.ts'
import { convertAtFullSpeed, convertInRealTime } from './pace.ts'
import { Reelmill } from './reelmill.ts'
import { newScene, type Scene } from './scene.ts'

function badFile(scene: Scene, name: string): string {
  const file = path.join(scene.sources, name)
  writeFileSync(file, 'dear all, this is no video')
  return file
}

async function openAndDeliver(scene: Scene): Promise<Reelmill> {
  const window = await Reelmill.open(scene)
  await window.invoke('settings.change', { destinationDir: scene.finished })
  return window
}

it('shows progress and number of jobs, and keeps the computer awake, until the work is done', async () => {
  const scene = await newScene()
  convertInRealTime(scene)
  const window = await openAndDeliver(scene)
  await window.app.evaluate(({ app, BrowserWindow, powerSaveBlocker }) => {
    const seen: { badges: number[]; bars: number[]; awake: string[] } = {
      badges: [],
      bars: [],
      awake: [],
    }
    Object.assign(globalThis, { seen })
    app.setBadgeCount = (count) => seen.badges.push(count ?? NaN) > 0
    const [shown] = BrowserWindow.getAllWindows()
    if (shown !== undefined) shown.setProgressBar = (fraction) => void seen.bars.push(fraction)
    const { start, stop } = powerSaveBlocker
    powerSaveBlocker.start = (type) => {
      seen.awake.push(type)
      return start.call(powerSaveBlocker, type)
    }
    powerSaveBlocker.stop = (id) => {
      seen.awake.push(powerSaveBlocker.isStarted(id) ? 'allowed' : 'was not kept')
      return stop.call(powerSaveBlocker, id)
    }
  })
  await window.drop(scene.source('a.mp4', clip(3)), scene.source('b.mp4', clip(3)))
  await window.waitForRow('a.mp4', 'completed')
  await window.waitForRow('b.mp4', 'completed')
  const seen = () =>
    window.app.evaluate(
      () =>
        (globalThis as unknown as { seen: { badges: number[]; bars: number[]; awake: string[] } })
          .seen,
    )
  await expect.poll(async () => (await seen()).bars.at(-1), { timeout: 5_000 }).toBe(-1)
  const { badges, bars, awake } = await seen()
  expect(badges).toEqual([2, 1, 0])
  const shown = bars.slice(0, -1)
  expect(shown).toEqual([...shown].sort((a, b) => a - b))
  expect(new Set(shown).size).toBeGreaterThanOrEqual(3)
  expect(awake).toEqual(['prevent-app-suspension', 'allowed'])
  await window.close()
})

it('sends what is chosen in the menu to the window, or does it', async () => {
  const scene = await newScene()
  const window = await openAndDeliver(scene)
  await window.page.evaluate(() => {
    const chosen: string[] = []
    Object.assign(window, { chosen })
    const { reelmill } = window as unknown as { readonly reelmill: Bridge }
    reelmill.subscribe('menu.chosen', (choice) => chosen.push(choice))
  })
  // Whatever the window does on it: no dialog may stay open.
  await window.app.evaluate(({ dialog }) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: true, filePaths: [] })
  })
  const chosen = () =>
    window.page.evaluate(() => (window as unknown as { chosen: string[] }).chosen)
  for (const id of ['add-files', 'add-folder']) await chooseInMenu(window, id)
  await expect.poll(chosen).toEqual(['add-files', 'add-folder'])

  expect(await isOffered(window, 'retry-failed')).toBe(false)
  expect(await isOffered(window, 'clear-done')).toBe(false)
  const text = badFile(scene, 'text.mp4')
  await window.drop(text, scene.source('good.mp4'))
  await window.waitForRow('text.mp4', 'failed')
  await window.waitForRow('good.mp4', 'completed')
  await expect.poll(() => isOffered(window, 'retry-failed'), { timeout: 5_000 }).toBe(true)
  await expect.poll(() => isOffered(window, 'clear-done'), { timeout: 5_000 }).toBe(true)

  await chooseInMenu(window, 'clear-done')
  await expect.poll(() => window.rows(), { timeout: 10_000 }).toEqual(['text.mp4, Failed'])
  await expect.poll(() => isOffered(window, 'clear-done'), { timeout: 5_000 }).toBe(false)

  await chooseInMenu(window, 'pause-all')
  await expect.poll(() => isOffered(window, 'resume-all'), { timeout: 5_000 }).toBe(true)
  expect(await isOffered(window, 'pause-all')).toBe(false)
  await chooseInMenu(window, 'retry-failed')
  await window.waitForRow('text.mp4', 'queued')
  await chooseInMenu(window, 'resume-all')
  await window.waitForRow('text.mp4', 'failed')

  // Last: the window shows another view for it.
  await chooseInMenu(window, 'settings')
  await expect.poll(chosen).toEqual(['add-files', 'add-folder', 'settings'])
  await window.close()
})

it('takes files that the system hands over', async () => {
  const scene = await newScene()
  const window = await openAndDeliver(scene)
  const files = [scene.source('a.mp4'), scene.source('b.mp4')]
  await window.app.evaluate(({ app }, paths) => {
    for (const file of paths) app.emit('open-file', { preventDefault() {} }, file)
  }, files)
  await window.waitForRow('a.mp4', 'completed')
  await window.waitForRow('b.mp4', 'completed')
  // They were meant as one.
  await scene.desktop.notifications.waitFor(({ title }) => title === '2 files are ready')
  expect(scene.desktop.notifications.received).toHaveLength(1)
  await window.close()
})

it('starts at login when the person wants that, and no longer when they do not', async () => {
  const scene = await newScene()
  const config = path.join(scene.folder, 'config')
  scene.env['XDG_CONFIG_HOME'] = config
  const entry = path.join(config, 'autostart', 'reelmill.desktop')
  const window = await Reelmill.open(scene)
  expect(existsSync(entry)).toBe(false)
  await window.invoke('settings.change', { launchAtLogin: true })
  expect(readFileSync(entry, 'utf8')).toMatch(
    /^\[Desktop Entry\]\n[^]*^Exec="[^"]+electron[^"]*" "/m,
  )
  await window.invoke('settings.change', { launchAtLogin: false })
  expect(existsSync(entry)).toBe(false)
  await window.close()
})

it('notifies as much as the person wants', async () => {
  const scene = await newScene()
  const { notifications } = scene.desktop
  const window = await openAndDeliver(scene)
  await window.invoke('settings.change', { notifications: 'none' })
  await window.drop(scene.source('none.mp4'))
  await window.waitForRow('none.mp4', 'completed')
  await window.invoke('settings.change', { notifications: 'failures' })
  await window.drop(scene.source('fine.mp4'))
  await window.waitForRow('fine.mp4', 'completed')
  await window.drop(badFile(scene, 'bad.mp4'))
  await window.waitForRow('bad.mp4', 'failed')
  const failed = await notifications.waitFor(() => true)
  expect(failed.title).toBe('bad.mp4 could not be converted')
  await window.invoke('settings.change', { notifications: 'all' })
  await window.drop(scene.source('all.mp4'))
  await notifications.waitFor(({ title }) => title === 'all.mp4 is ready')
  expect(notifications.received).toHaveLength(2)
  await window.close()
})

it('counts down before it lets the computer sleep, and can be told not to', async () => {
  const scene = await newScene()
  convertInRealTime(scene)
  const window = await openAndDeliver(scene)
  const idle = await window.invoke('power.setWhenDone', { action: 'shut-down' })
  expect(idle).toMatchObject({ value: { action: 'nothing', secondsLeft: null } })
  await window.drop(scene.source('a.mp4', clip(3)))
  await window.waitForRow('a.mp4', 'running')
  const chosen = await window.invoke('power.setWhenDone', { action: 'sleep' })
  expect(chosen).toMatchObject({ value: { action: 'sleep', secondsLeft: null } })
  const first = await window.page.evaluate(
    () =>
      new Promise((resolve) => {
        const { reelmill } = window as unknown as { readonly reelmill: Bridge }
        reelmill.subscribe('power.countdown', resolve)
      }),
  )
  expect(first).toEqual({ action: 'sleep', secondsLeft: 60 })
  expect(await window.invoke('power.get', {})).toMatchObject({ value: { action: 'sleep' } })
  expect(await window.invoke('power.cancelCountdown', {})).toMatchObject({
    value: { action: 'nothing', secondsLeft: null },
  })
  await window.close()

  convertAtFullSpeed(scene)
  const next = await Reelmill.open(scene)
  expect(await next.invoke('power.get', {})).toMatchObject({ value: { action: 'nothing' } })
  await next.close()
})

it('says where it keeps what', async () => {
  const scene = await newScene()
  const window = await Reelmill.open(scene)
  const info = await window.invoke('app.info', {})
  expect(info).toMatchObject({
    value: {
      version: '0.1.0',
      ffmpegPath: expect.stringMatching(/^\//),
      dataDir: scene.dataDir,
      logsDir: path.join(scene.dataDir, 'logs'),
    },
  })
  await window.close()
})

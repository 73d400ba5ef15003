// Closing the window in the middle of the work, and starting a second one.
import path from 'node:path'
import { expect, it } from 'vitest'
import { clip } from '../fixtures/media.ts'
import { answerQuestions } from './main-process.ts'
import { convertAtFullSpeed, convertInRealTime } from './pace.ts'
import { appsIn, encodersIn, processesIn } from './processes.ts'
import { storedJobs } from './queue-file.ts'
import { Reelmill } from './reelmill.ts'
import { namesIn, newScene } from './scene.ts'
import { ask } from './terminal.ts'

it('loses nothing when it is closed at work: the next start goes on by itself', async () => {
  const scene = await newScene()
  const names = ['one.mp4', 'two.mp4', 'three.mp4']
  convertInRealTime(scene)
  const first = await Reelmill.open(scene)
  await first.invoke('settings.change', { destinationDir: scene.finished })
  await first.drop(...names.map((name) => scene.source(name, clip(60))))
  await first.waitForRow('one.mp4', 'running')
  await expect.poll(() => encodersIn(scene.folder), { timeout: 20_000 }).toHaveLength(1)
  // The person is asked, and agrees.
  await answerQuestions(first, { response: 0 })
  expect(await first.close()).toBe(0)
  expect(processesIn(scene.folder)).toEqual([])
  expect(namesIn(scene.finished)).toEqual([])
  expect(storedJobs(scene)).toMatchObject([
    { state: 'queued', interruptions: 1, failures: 0, crashes: 0 },
    { state: 'queued', attempts: 0 },
    { state: 'queued', attempts: 0 },
  ])

  convertAtFullSpeed(scene)
  const second = await Reelmill.open(scene)
  for (const name of names) await second.waitForRow(name, 'completed')
  expect(namesIn(scene.finished)).toEqual([...names].sort())
  await scene.desktop.notifications.waitFor(({ title }) => title === '3 files are ready')
  expect(scene.desktop.notifications.received).toHaveLength(1)
  await second.close()
})

it('is there once: a second start brings the first one’s window to the front', async () => {
  const scene = await newScene()
  const window = await Reelmill.open(scene)
  const look = () =>
    window.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((each) => ({
        minimised: each.isMinimized(),
        focused: each.isFocused(),
      })),
    )
  await window.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize())
  await expect.poll(look, { timeout: 10_000 }).toEqual([{ minimised: true, focused: false }])
  const second = await ask(scene)
  expect(second.code).toBe(0)
  await expect.poll(look, { timeout: 10_000 }).toEqual([{ minimised: false, focused: true }])
  expect(appsIn(scene.folder).map(({ pid }) => pid)).toEqual([window.pid])

  // “Open with”, and a file dropped on the app's icon, come the same way.
  const opened = await ask(scene, scene.source('opened.mp4'))
  expect(opened.code).toBe(0)
  await window.waitForRow('opened.mp4', 'completed')
  expect(namesIn(scene.sources)).toEqual(['opened (2).mp4', 'opened.mp4'])
  await window.close()
})

it('shows what a terminal puts into its queue', async () => {
  const scene = await newScene()
  const window = await Reelmill.open(scene)
  await ask(scene, 'add', scene.source('a.mp4'), '--to', scene.finished)
  await window.waitForRow('a.mp4', 'completed')
  expect(namesIn(scene.finished)).toEqual([path.basename('a.mp4')])
  await window.close()
})

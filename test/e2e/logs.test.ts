// What is left after something went wrong: a file that the menu leads to, and that says nothing of the person.
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { chooseInMenu } from './main-process.ts'
import { Reelmill } from './reelmill.ts'
import { newScene } from './scene.ts'

it('shows the folder of the logs and the licences from the menu', async () => {
  const scene = await newScene()
  const window = await Reelmill.open(scene)
  await window.app.evaluate(({ shell }) => {
    const opened: string[] = []
    Object.assign(globalThis, { opened })
    shell.openPath = (folder) => {
      opened.push(folder)
      return Promise.resolve('')
    }
  })
  await chooseInMenu(window, 'show-logs')
  const opened = () =>
    window.app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)
  await expect.poll(opened).toEqual([path.join(scene.dataDir, 'logs')])
  expect(existsSync(path.join(scene.dataDir, 'logs', 'reelmill.log'))).toBe(true)

  await chooseInMenu(window, 'show-licences')
  await expect.poll(async () => (await opened()).length).toBe(2)
  expect(readFileSync((await opened())[1] as string, 'utf8')).toContain('MIT License')
  await window.close()
})

it('writes a crash of its own down, without the name of the person', async () => {
  const scene = await newScene()
  const home = path.join(scene.folder, 'home')
  const window = await Reelmill.open(scene)
  const exited = once(window.app.process(), 'exit')
  await window.app.evaluate(
    (_electron, file) => {
      setImmediate(() => {
        throw new Error(`could not read ${file}`)
      })
    },
    path.join(home, 'Holiday.mp4'),
  )
  const [code] = (await exited) as [number | null]
  expect(code).toBe(70)
  const report = readFileSync(path.join(scene.dataDir, 'logs', 'crashes.log'), 'utf8')
  expect(report).toMatch(
    /^\d{4}-\d\d-\d\dT.* uncaughtException: Error: could not read ~\/Holiday.mp4$/m,
  )
  expect(report).not.toContain(home)
})

it('writes the death of its window down', async () => {
  const scene = await newScene()
  const window = await Reelmill.open(scene)
  await window.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer()
  })
  const file = path.join(scene.dataDir, 'logs', 'crashes.log')
  await expect.poll(() => existsSync(file)).toBe(true)
  expect(readFileSync(file, 'utf8')).toMatch(/window's process: \w+/)
  window.app.process().kill('SIGTERM')
  await once(window.app.process(), 'exit')
})

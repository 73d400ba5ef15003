// The question before running jobs are interrupted: who is asked, and who never is.
import { once } from 'node:events'
import { expect, it } from 'vitest'
import { clip } from '../fixtures/media.ts'
import { answerQuestions, questionsAsked } from './main-process.ts'
import { convertInRealTime } from './pace.ts'
import { encodersIn } from './processes.ts'
import { storedJobs } from './queue-file.ts'
import { Reelmill } from './reelmill.ts'
import { newScene, type Scene } from './scene.ts'

const [quits, cancels] = [0, 1]

async function openAtWork(scene: Scene): Promise<Reelmill> {
  convertInRealTime(scene)
  const window = await Reelmill.open(scene)
  await window.invoke('settings.change', { destinationDir: scene.finished })
  await window.drop(scene.source('long.mp4', clip(60)))
  await expect.poll(() => encodersIn(scene.folder), { timeout: 20_000 }).toHaveLength(1)
  return window
}

it('asks before it interrupts running jobs, and goes on when the person thinks better of it', async () => {
  const scene = await newScene()
  const window = await openAtWork(scene)
  await answerQuestions(window, { response: cancels })
  await window.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await expect.poll(() => questionsAsked(window)).toEqual(['1 job is running.'])
  await window.app.evaluate(({ app }) => app.quit())
  await expect.poll(() => questionsAsked(window)).toHaveLength(2)
  expect(encodersIn(scene.folder)).toHaveLength(1)
  await window.waitForRow('long.mp4', 'running')

  await answerQuestions(window, { response: quits })
  expect(await window.close()).toBe(0)
  expect(storedJobs(scene)).toMatchObject([{ state: 'queued', interruptions: 1 }])
})

it('ends from the menu when the person agrees, and remembers not to ask again', async () => {
  const scene = await newScene()
  const first = await openAtWork(scene)
  await answerQuestions(first, { response: quits, checkboxChecked: true })
  const exited = once(first.app.process(), 'exit')
  await first.app.evaluate(({ app }) => void setImmediate(() => app.quit()))
  expect(await exited).toEqual([0, null])

  const second = await Reelmill.open(scene)
  await second.waitForRow('long.mp4', 'running')
  const settings = await second.invoke('settings.get', {})
  expect(settings).toMatchObject({
    value: { askBeforeQuitting: false, destinationDir: scene.finished },
  })
  // A real dialog would hold it up for ever.
  expect(await second.close()).toBe(0)
})

it('does not ask when nothing runs', async () => {
  const scene = await newScene()
  const window = await Reelmill.open(scene)
  await window.invoke('settings.change', { destinationDir: scene.finished })
  await window.drop(scene.source('a.mp4'))
  await window.waitForRow('a.mp4', 'completed')
  expect(await window.close()).toBe(0)
})

it('is not held up by its own question when the system shuts down', async () => {
  const scene = await newScene()
  const window = await openAtWork(scene)
  // The dialog itself, which nobody answers.
  await window.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  const exited = once(window.app.process(), 'exit')
  process.kill(window.pid, 'SIGTERM')
  expect(await exited).toEqual([0, null])
  expect(storedJobs(scene)).toMatchObject([{ state: 'queued', interruptions: 1 }])
})

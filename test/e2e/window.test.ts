// What a person does with the window, on the real one.
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { clip } from '../fixtures/media.ts'
import { describeError } from '../../src/shared/strings/errors.ts'
import { appError } from '../../src/shared/errors.ts'
import { factsOf } from './media-facts.ts'
import { convertInRealTime } from './pace.ts'
import { encodersIn } from './processes.ts'
import { Reelmill } from './reelmill.ts'
import { namesIn, newScene } from './scene.ts'

it('takes a dropped file all the way to a notification that shows the finished one', async () => {
  const scene = await newScene()
  convertInRealTime(scene)
  const file = scene.source('Küste & Meer <1>.mp4', clip(3))
  const name = path.basename(file)
  const window = await Reelmill.open(scene)
  await window.invoke('settings.change', { destinationDir: scene.finished })

  await window.drop(file)
  await window.waitForRow(name, 'running')
  const seen = new Set<number>()
  await expect
    .poll(
      async () => {
        const percent = await window.progressOf(name)
        if (percent !== null) seen.add(percent)
        return window.rows()
      },
      { timeout: 60_000, interval: 50 },
    )
    .toEqual([`${name}, Done`])
  expect([...seen]).toEqual([...seen].sort((a, b) => a - b))
  expect(seen.size).toBeGreaterThanOrEqual(4)

  const finished = path.join(scene.finished, name)
  expect(namesIn(scene.finished)).toEqual([name])
  const [before, after] = [factsOf(file), factsOf(finished)]
  expect(after.codecs).toEqual(['h264', 'aac'])
  expect(after.videoFrames).toBe(before.videoFrames)
  expect(Math.abs(after.durationSeconds - before.durationSeconds)).toBeLessThanOrEqual(
    1 / before.framesPerSecond,
  )

  const { notifications, revealed } = scene.desktop
  const notification = await notifications.waitFor(() => true)
  expect(notification.title).toBe(`${name} is ready`)
  expect(notification.body).toMatch(/^\d[\d.]* [kM]B → \d[\d.]* [kM]B(, \d+% smaller)?$/)
  notifications.click(notification.id)
  await expect.poll(() => revealed, { timeout: 10_000 }).toEqual([finished])
  expect(notifications.received).toHaveLength(1)
  expect(await window.close()).toBe(0)
})

it('takes a folder with what is in it, keeps its tree, and tells of it once', async () => {
  const scene = await newScene()
  const folder = path.join(scene.sources, 'trip')
  mkdirSync(path.join(folder, 'day 2'), { recursive: true })
  writeFileSync(path.join(folder, 'notes.txt'), 'no video')
  for (const name of ['trip/a.mp4', 'trip/day 2/b.mp4']) scene.source(name)
  const window = await Reelmill.open(scene)
  await window.invoke('settings.change', { destinationDir: scene.finished })
  await window.drop(folder)
  await window.waitForRow('a.mp4', 'completed')
  await window.waitForRow('b.mp4', 'completed')
  expect(await window.rows()).toHaveLength(2)
  expect(namesIn(path.join(scene.finished, 'trip'))).toEqual(['a.mp4', 'day 2'])
  expect(namesIn(path.join(scene.finished, 'trip', 'day 2'))).toEqual(['b.mp4'])
  await scene.desktop.notifications.waitFor(({ title }) => title === '2 files are ready')
  expect(scene.desktop.notifications.received).toHaveLength(1)
  await window.close()
})

it('says of each bad one of many why it was not added, and does the good ones', async () => {
  const scene = await newScene()
  const folder = path.join(scene.sources, 'letters')
  mkdirSync(folder)
  writeFileSync(path.join(folder, 'letter.txt'), 'dear all')
  const empty = path.join(scene.sources, 'empty.mp4')
  writeFileSync(empty, '')
  // As when a drive goes away under the person's hand.
  const gone = path.join(scene.sources, 'gone.mp4')
  const window = await Reelmill.open(scene)
  await window.invoke('settings.change', { destinationDir: scene.finished })
  await window.drop(scene.source('one.mp4'), folder, empty, gone, scene.source('two.mp4'))
  const refusals = {
    letters: 'input.folder-without-media',
    'empty.mp4': 'input.empty',
    'gone.mp4': 'input.missing',
  } as const
  for (const [name, code] of Object.entries(refusals)) {
    const { message, remedy } = describeError(appError(code))
    const row = await window.waitForRow(name, 'refused')
    expect(await row.innerText()).toContain(`${message} ${remedy}`)
  }
  await window.waitForRow('one.mp4', 'completed')
  await window.waitForRow('two.mp4', 'completed')
  expect(namesIn(scene.finished)).toEqual(['one.mp4', 'two.mp4'])
  await window.close()
})

it('shows why a file failed, and does the one behind it', async () => {
  const scene = await newScene()
  const text = path.join(scene.sources, 'text.mp4')
  writeFileSync(text, 'dear all, this is no video')
  const window = await Reelmill.open(scene)
  await window.invoke('settings.change', { destinationDir: scene.finished })
  await window.drop(text, scene.source('good.mp4'))
  const row = await window.waitForRow('text.mp4', 'failed')
  expect(await row.innerText()).toContain(describeError(appError('input.not-media')).message)
  await window.waitForRow('good.mp4', 'completed')
  await scene.desktop.notifications.waitFor(({ title }) => title === '1 file is ready, 1 failed')
  await window.close()
})

it('cancels a running job from its row: ffmpeg and part file are gone', async () => {
  const scene = await newScene()
  convertInRealTime(scene)
  const window = await Reelmill.open(scene)
  await window.invoke('settings.change', { destinationDir: scene.finished })
  await window.drop(scene.source('long.mp4', clip(60)))
  await expect.poll(() => encodersIn(scene.folder), { timeout: 20_000 }).toHaveLength(1)
  expect(namesIn(scene.finished)).toEqual([expect.stringMatching(/^\.long\..*\.part$/)])
  await window.press('cancel', 'long.mp4')
  await window.waitForRow('long.mp4', 'cancelled')
  await expect.poll(() => encodersIn(scene.folder), { timeout: 2_000 }).toEqual([])
  await expect.poll(() => namesIn(scene.finished), { timeout: 10_000 }).toEqual([])
  // What a person cancelled they know.
  expect(scene.desktop.notifications.received).toEqual([])
  await window.close()
})

it('shows a finished file in the file manager from its row, and takes the row off the list', async () => {
  const scene = await newScene()
  const window = await Reelmill.open(scene)
  await window.invoke('settings.change', { destinationDir: scene.finished })
  await window.drop(scene.source('a b.mp4'))
  await window.waitForRow('a b.mp4', 'completed')
  await window.press('reveal', 'a b.mp4')
  const finished = path.join(scene.finished, 'a b.mp4')
  await expect.poll(() => scene.desktop.revealed, { timeout: 10_000 }).toEqual([finished])
  await window.press('remove', 'a b.mp4')
  await expect.poll(() => window.rows(), { timeout: 10_000 }).toEqual([])
  expect(namesIn(scene.finished)).toEqual(['a b.mp4'])
  await window.close()
})

it('is a view of the queue: loaded anew it shows the same', async () => {
  const scene = await newScene()
  convertInRealTime(scene)
  const window = await Reelmill.open(scene)
  await window.invoke('settings.change', { destinationDir: scene.finished })
  const long = scene.source('long.mp4', clip(60))
  const text = path.join(scene.sources, 'text.mp4')
  writeFileSync(text, 'dear all')
  await window.drop(text, scene.source('done.mp4'), long, scene.source('later.mp4'))
  await window.waitForRow('long.mp4', 'running')
  const before = await window.rows()
  expect([...before].sort()).toEqual([
    'done.mp4, Done',
    'later.mp4, Waiting',
    'long.mp4, Running',
    'text.mp4, Failed',
  ])
  await window.page.reload()
  await window.waitForRow('long.mp4', 'running')
  expect(await window.rows()).toEqual(before)
  // And it is told of what happens next.
  await window.press('cancel', 'long.mp4')
  await window.waitForRow('later.mp4', 'completed')
  await window.close()
})

// The first minutes of somebody who has just installed Reelmill: nothing is set, nothing is explained.
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import type { HistoryEntry } from '../../src/shared/history.ts'
import { historyViewText } from '../../src/shared/strings/history-view.ts'
import { sampleText } from '../../src/shared/strings/sample.ts'
import { shellText } from '../../src/shared/strings/shell.ts'
import { clip } from '../fixtures/media.ts'
import { systemTools } from '../fixtures/system-tools.ts'
import { factsOf } from './media-facts.ts'
import { Reelmill } from './reelmill.ts'
import { newScene, type Scene } from './scene.ts'

const tryButton = (window: Reelmill) => window.page.getByRole('button', { name: sampleText().try })

it('tries Reelmill with a sample, by one click', async () => {
  const scene = await newScene()
  const window = await Reelmill.open(scene)
  await tryButton(window).click()
  const name = `${sampleText().fileName}.mov`
  await window.waitForRow(name, 'completed')

  const videos = path.join(scene.folder, 'home', 'Videos')
  const [source, finished] = [path.join(videos, name), path.join(videos, 'Reelmill sample.mp4')]
  // Nothing half made is left.
  expect(readdirSync(videos).sort()).toEqual(['Reelmill sample.mov', 'Reelmill sample.mp4'])
  expect(factsOf(source).durationSeconds).toBeCloseTo(8, 1)
  expectSound(finished)
  await expectToldAndRemembered(scene, window, name, source, finished)
  expect(await window.close()).toBe(0)
})

it('drops a file of their own', async () => {
  const scene = await newScene()
  const source = scene.source('First film.mp4', clip(3))
  const window = await Reelmill.open(scene)
  await window.drop(source)
  await window.waitForRow('First film.mp4', 'completed')
  const finished = path.join(scene.sources, 'First film (2).mp4')
  expectSound(finished)
  await expectToldAndRemembered(scene, window, 'First film.mp4', source, finished)
  expect(await window.close()).toBe(0)
})

it('overwrites nothing with the sample, and is offered none when something was done', async () => {
  const scene = await newScene()
  const first = await Reelmill.open(scene)
  const videos = path.join(scene.folder, 'home', 'Videos')
  execFileSync('mkdir', ['-p', videos])
  const own = path.join(videos, `${sampleText().fileName}.mov`)
  writeFileSync(own, 'a film of their own')
  await tryButton(first).click()
  await first.waitForRow(`${sampleText().fileName} (2).mov`, 'completed')
  expect(statSync(own).size).toBe('a film of their own'.length)
  await first.invoke('queue.remove', { ids: [1] })
  await first.page.getByRole('heading', { name: 'Drop videos here' }).waitFor()
  expect(await tryButton(first).count()).toBe(0)
  expect(await first.close()).toBe(0)
})

it('puts the sample among its own data where the videos’ folder cannot be', async () => {
  const scene = await newScene()
  writeFileSync(path.join(scene.folder, 'home', 'Videos'), 'not a folder')
  const window = await Reelmill.open(scene)
  await tryButton(window).click()
  await window.waitForRow(`${sampleText().fileName}.mov`, 'completed')
  const folder = path.join(scene.dataDir, 'sample')
  expect(existsSync(path.join(folder, 'Reelmill sample.mp4'))).toBe(true)
  expect(await window.close()).toBe(0)
})

/** It has a picture and sound, and every frame of both can be decoded. */
function expectSound(file: string): void {
  expect(factsOf(file).codecs).toEqual(['h264', 'aac'])
  const checked = ['-v', 'error', '-xerror', '-i', file, '-f', 'null', '-']
  expect(execFileSync(systemTools().ffmpegPath, checked, { encoding: 'utf8' })).toBe('')
}

async function expectToldAndRemembered(
  { desktop }: Scene,
  window: Reelmill,
  name: string,
  source: string,
  finished: string,
): Promise<void> {
  const notification = await desktop.notifications.waitFor(() => true)
  expect(notification.title).toBe(`${name} is ready`)

  const list = await window.invoke('history.list', {
    text: '',
    outcome: null,
    before: null,
    limit: 9,
  })
  const [before, after] = [statSync(source).size, statSync(finished).size]
  const entry: Partial<HistoryEntry> = {
    inputPath: source,
    inputSizeBytes: before,
    outputPath: finished,
    outputSizeBytes: after,
    outcome: 'completed',
  }
  expect(list).toMatchObject({ ok: true, value: { entries: [entry], next: null } })

  await window.page.getByRole('button', { name: shellText().views.history }).click()
  const row = window.page
    .getByRole('listitem')
    .filter({ hasText: historyViewText().outcomes.completed })
  await row.waitFor()
  const total = window.page.locator('[data-saved]')
  await expect.poll(() => total.getAttribute('data-saved')).toBe(String(before - after))
}

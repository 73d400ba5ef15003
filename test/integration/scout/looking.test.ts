// The real scout process on real files.
import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import type { MediaTools } from '../../../src/shared/worker.ts'
import {
  anamorphicClip,
  clip,
  colours,
  film,
  plainFile,
  portraitClip,
  song,
  tinyClip,
} from '../../fixtures/media.ts'
import { AskedScout, scoutInit } from '../../fixtures/scout-process.ts'
import { systemTools } from '../../fixtures/system-tools.ts'
import { untilGone } from '../../fixtures/worker-process.ts'
import { temporaryFolder } from '../worker/workspace.ts'
import { nameOf, readStrip } from './strip-pixels.ts'

function newScout(changes: Parameters<typeof scoutInit>[1] = {}) {
  const folder = temporaryFolder()
  const scout = new AskedScout(scoutInit(path.join(folder, 'thumbnails'), changes))
  onTestFinished(() => scout.kill())
  return { scout, folder, strip: (id: number) => path.join(folder, 'thumbnails', `${id}.jpg`) }
}

/** A program that takes the place of ffmpeg or ffprobe, tells its pid, and never ends. */
function hangingTool(folder: string): { readonly tool: string; readonly pids: () => number[] } {
  const tool = path.join(folder, 'hangs')
  writeFileSync(tool, `#!/bin/sh\ntouch "${folder}/pid-$$"\nexec sleep 1000\n`)
  chmodSync(tool, 0o755)
  const pids = () =>
    readdirSync(folder).flatMap((name) => Number(/^pid-(\d+)$/.exec(name)?.[1] ?? NaN) || [])
  return { tool, pids }
}

it.each([
  ['decoded to the moment', 0.5],
  ['from the nearest key frames of a longer film', 8],
])('makes a strip of four frames, evenly spread over the film: %s', async (_, secondsEach) => {
  const { scout, strip } = newScout()
  const seen = await scout.look(colours(secondsEach), 7)
  expect(seen).toMatchObject({ type: 'seen', jobId: 7, hasThumbnail: true })
  const { width, height, colourAt } = readStrip(strip(7))
  expect([width, height]).toEqual([640, 90])
  const middles = [80, 240, 400, 560].map((x) => nameOf(colourAt(x, 45)))
  expect(middles).toEqual(['red', 'green', 'blue', 'white'])
  expect(readdirSync(path.dirname(strip(7)))).toEqual(['7.jpg'])
})

it('tells the facts of a film', async () => {
  const { scout } = newScout()
  const seen = await scout.look(film())
  expect(seen).toMatchObject({
    type: 'seen',
    facts: {
      width: 320,
      height: 180,
      videoCodec: 'H.264',
      audioCodec: 'AC-3',
      channels: 6,
      frameRate: 25,
      hdr: false,
      audioTracks: 2,
      subtitleTracks: 2,
    },
  })
  expect(seen.type === 'seen' && seen.facts.durationSeconds).toBeCloseTo(2, 1)
})

it('shows what is upright upright, between black', async () => {
  const { scout, strip } = newScout()
  const seen = await scout.look(portraitClip(), 1)
  expect(seen).toMatchObject({ hasThumbnail: true, facts: { width: 180, height: 320 } })
  const { width, height, colourAt } = readStrip(strip(1))
  expect([width, height]).toEqual([640, 90])
  // 180 × 320 in 160 × 90 is 50 wide.
  expect([4, 50, 110, 155].map((x) => nameOf(colourAt(x, 45)))).toEqual(Array(4).fill('black'))
  const inside = Array.from({ length: 80 }, (_, y) => nameOf(colourAt(80, 5 + y)))
  expect(new Set(inside).size).toBeGreaterThan(1)
})

it('shows wide pixels as wide as they are', async () => {
  const { scout, strip } = newScout()
  const seen = await scout.look(anamorphicClip(), 1)
  expect(seen).toMatchObject({ hasThumbnail: true, facts: { width: 1024, height: 576 } })
  // 16:9 fills its tile.
  expect(readStrip(strip(1)).width).toBe(640)
})

it('shows the cover of a piece of music, and nothing of one without', async () => {
  const { scout, strip } = newScout()
  expect(await scout.look(song(), 1)).toMatchObject({
    hasThumbnail: true,
    facts: { videoCodec: null, width: null, audioCodec: 'MP3' },
  })
  const { colourAt } = readStrip(strip(1))
  expect([80, 240, 400, 560].map((x) => nameOf(colourAt(x, 45)))).toEqual(Array(4).fill('red'))
  const noise = plainFile('txt', 'no film')
  expect(await scout.look(noise, 2)).toMatchObject({ type: 'unseen', jobId: 2 })
  expect(existsSync(strip(2))).toBe(false)
})

it('pictures a file that ends long before it says', async () => {
  const { scout, folder, strip } = newScout()
  const { ffmpegPath } = systemTools()
  const cut = path.join(folder, 'cut.mkv')
  const remux = ['-v', 'error', '-i', colours(8), '-c', 'copy', cut]
  execFileSync(ffmpegPath, remux)
  const whole = readFileSync(cut)
  writeFileSync(cut, whole.subarray(0, Math.floor(whole.length / 3)))
  expect(await scout.look(cut, 1)).toMatchObject({ type: 'seen', hasThumbnail: true })
  expect(readStrip(strip(1)).width).toBe(640)
})

it('goes on after garbage, nothing, and a folder', async () => {
  const { scout, folder } = newScout()
  const empty = path.join(folder, 'empty.mp4')
  writeFileSync(empty, '')
  const found = await Promise.all([
    scout.look(plainFile('mp4', Buffer.alloc(20_000, 'x'))),
    scout.look(empty),
    scout.look(folder),
    scout.look(path.join(folder, 'none.mp4')),
    scout.look(tinyClip()),
  ])
  expect(found.map(({ type }) => type)).toEqual(['unseen', 'unseen', 'unseen', 'unseen', 'seen'])
})

it('follows no playlist, whatever it is named', async () => {
  const { scout, folder } = newScout()
  copyFileSync(clip(), path.join(folder, 'secret.mp4'))
  const list = path.join(folder, 'list.mp4')
  writeFileSync(list, "ffconcat version 1.0\nfile 'secret.mp4'\n")
  expect(await scout.look(list)).toMatchObject({ type: 'unseen' })
})

it('looks without a picture when only facts are wanted', async () => {
  const scout = new AskedScout(scoutInit(null))
  onTestFinished(() => scout.kill())
  expect(await scout.look(clip())).toMatchObject({ type: 'seen', hasThumbnail: false })
})

const hanging: readonly (keyof MediaTools)[] = ['ffprobePath', 'ffmpegPath']
it.each(hanging)('ends what hangs: %s', async (which) => {
  const { tool, pids } = hangingTool(temporaryFolder())
  const { scout, strip } = newScout({ tools: { ...systemTools(), [which]: tool }, limitMs: 1_500 })
  const seen = await scout.look(clip(), 1)
  expect(seen).toMatchObject(
    which === 'ffprobePath'
      ? { type: 'unseen', error: { code: 'input.unreadable' } }
      : { type: 'seen', hasThumbnail: false },
  )
  expect(existsSync(strip(1))).toBe(false)
  expect(pids().length).toBeGreaterThan(0)
  for (const pid of pids()) await untilGone(pid, 5_000)
})

it('leaves nothing running when it is killed', async () => {
  const { tool, pids } = hangingTool(temporaryFolder())
  const { scout } = newScout({ tools: { ...systemTools(), ffprobePath: tool } })
  void scout.look(clip())
  void scout.look(tinyClip())
  await expect.poll(() => pids().length, { timeout: 20_000 }).toBe(2)
  await scout.kill()
  for (const pid of pids()) await untilGone(pid, 5_000)
})

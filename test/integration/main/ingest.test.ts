import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { ingest } from '../../../src/main/ingest/ingest.ts'
import { defaultDelivery, type Delivery } from '../../../src/shared/delivery.ts'
import { newQueueFile } from '../queue/queue-file.ts'

function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'reelmill-ingest-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Drops these paths of a fresh folder and answers what became of each, by relative path. */
async function drop(
  folder: string,
  names: readonly string[],
  destinationDir: string | null = null,
) {
  const { queue } = newQueueFile()
  const result = await ingest(queue, {
    paths: names.map((name) => path.join(folder, name)),
    presetId: 'fast-1080p',
    destinationDir,
  })
  if (!result.ok) throw new Error(result.error.code)
  const relative = (file: string) => path.relative(folder, file)
  return {
    accepted: result.value.accepted.map(({ inputPath }) => relative(inputPath)),
    refused: result.value.refused.map(({ path: file, error }) => [relative(file), error.code]),
    destinations: result.value.accepted.map((job) => job.destinationDir),
  }
}

const odd = [
  `with 'quotes" & spaces.mp4`,
  '🎬 Überlänge.mp4',
  '-dash.mp4',
  `${'x'.repeat(251)}.mp4`,
]

it('accepts files of any name, beside their source by default', async () => {
  const folder = newFolder()
  for (const name of odd) writeFileSync(path.join(folder, name), 'x')
  const receipt = await drop(folder, odd)
  expect(receipt.accepted).toEqual(odd)
  expect(new Set(receipt.destinations)).toEqual(new Set([folder]))
})

it('refuses each bad file with its reason, and takes the good ones', async () => {
  const folder = newFolder()
  writeFileSync(path.join(folder, 'good.mp4'), 'x')
  writeFileSync(path.join(folder, 'empty.mp4'), '')
  mkdirSync(path.join(folder, 'notes'))
  writeFileSync(path.join(folder, 'notes', 'readme.txt'), 'x')
  const names = ['empty.mp4', 'missing.mp4', 'notes', 'good.mp4']
  expect(await drop(folder, names)).toMatchObject({
    accepted: ['good.mp4'],
    refused: [
      ['notes', 'input.folder-without-media'],
      ['empty.mp4', 'input.empty'],
      ['missing.mp4', 'input.missing'],
    ],
  })
})

it('walks folders for media, in the order a person counts, and survives a loop of links', async () => {
  const folder = newFolder()
  mkdirSync(path.join(folder, 'trip', 'day 2'), { recursive: true })
  mkdirSync(path.join(folder, 'trip', '.hidden'))
  for (const name of [
    '10.mp4',
    '9.MOV',
    'notes.txt',
    '.part.mp4',
    'day 2/a.mkv',
    '.hidden/b.mp4',
  ]) {
    writeFileSync(path.join(folder, 'trip', name), 'x')
  }
  symlinkSync(path.join(folder, 'trip'), path.join(folder, 'trip', 'loop'))
  const { accepted } = await drop(folder, ['trip'])
  expect(accepted).toEqual(['trip/9.MOV', 'trip/10.mp4', 'trip/day 2/a.mkv'])
})

it('refuses everything for a destination that cannot be written', async () => {
  const folder = newFolder()
  writeFileSync(path.join(folder, 'a.mp4'), 'x')
  expect((await drop(folder, ['a.mp4'], path.join(folder, 'nowhere'))).refused).toEqual([
    ['a.mp4', 'destination.missing'],
  ])
  // Root may write anywhere a mode forbids; only the kernel's own folders refuse it.
  const readOnly = process.getuid?.() === 0 ? '/proc' : path.join(folder, 'locked')
  if (readOnly !== '/proc') {
    mkdirSync(readOnly)
    chmodSync(readOnly, 0o500)
  }
  const { refused } = await drop(folder, ['a.mp4'], readOnly)
  expect(refused.map(([, code]) => code)).toEqual([
    expect.stringMatching(/^destination\.(read-only|full)$/),
  ])
})

it('takes the same file once, however it was dropped', async () => {
  const folder = newFolder()
  mkdirSync(path.join(folder, 'trip'))
  writeFileSync(path.join(folder, 'trip', 'a.mp4'), 'x')
  expect((await drop(folder, ['trip', 'trip/a.mp4', 'trip'])).accepted).toEqual(['trip/a.mp4'])
})

it('names a preset that does not exist', async () => {
  const { queue } = newQueueFile()
  const result = await ingest(queue, { paths: ['/x'], presetId: 'nope', destinationDir: null })
  expect(result).toMatchObject({ ok: false, error: { code: 'preset.unknown' } })
})

it('keeps the folders of a dropped folder below the destination', async () => {
  const folder = newFolder()
  const out = newFolder()
  mkdirSync(path.join(folder, 'Holiday', 'Day 1'), { recursive: true })
  writeFileSync(path.join(folder, 'Holiday', 'a.mp4'), 'x')
  writeFileSync(path.join(folder, 'Holiday', 'Day 1', 'b.mp4'), 'x')
  writeFileSync(path.join(folder, 'c.mp4'), 'x')
  const { accepted, destinations } = await drop(folder, ['Holiday', 'c.mp4'], out)
  const placed = Object.fromEntries(accepted.map((file, at) => [file, destinations[at]]))
  expect(placed).toEqual({
    'Holiday/a.mp4': path.join(out, 'Holiday'),
    'Holiday/Day 1/b.mp4': path.join(out, 'Holiday/Day 1'),
    'c.mp4': out,
  })
  expect(existsSync(path.join(out, 'Holiday/Day 1'))).toBe(true)
})

it('makes no destination that a person named', async () => {
  const folder = newFolder()
  mkdirSync(path.join(folder, 'Holiday'))
  writeFileSync(path.join(folder, 'Holiday', 'a.mp4'), 'x')
  const { refused } = await drop(folder, ['Holiday'], path.join(folder, 'nowhere'))
  expect(refused).toEqual([['Holiday/a.mp4', 'destination.missing']])
  expect(existsSync(path.join(folder, 'nowhere'))).toBe(false)
})

it('gives each job what the person set for finished files, or what came with the drop', async () => {
  const folder = newFolder()
  writeFileSync(path.join(folder, 'a.mp4'), 'x')
  writeFileSync(path.join(folder, 'b.mp4'), 'x')
  const { queue } = newQueueFile()
  const set: Delivery = { ...defaultDelivery, keepDates: true, nameTemplate: '{source} small' }
  queue.changeSettings({ delivery: set })
  const request = { presetId: 'fast-1080p', destinationDir: null }
  await ingest(queue, { ...request, paths: [path.join(folder, 'a.mp4')] })
  queue.changeSettings({ delivery: defaultDelivery })
  const own: Delivery = { ...defaultDelivery, original: 'replace' }
  await ingest(queue, { ...request, paths: [path.join(folder, 'b.mp4')], delivery: own })
  expect(queue.claim()?.task.delivery).toEqual(set)
  expect(queue.claim()?.task.delivery).toEqual(own)
})

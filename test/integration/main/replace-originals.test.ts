// The original goes to the trash and the finished file takes its place: once, whatever comes between.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { startReplacingOriginals, type Trash } from '../../../src/main/upkeep/replace-originals.ts'
import { defaultDelivery } from '../../../src/shared/delivery.ts'
import { newQueueFile, preset, type QueueFile } from '../queue/queue-file.ts'

const original = 'the original'
const made = 'made of it'

interface Scene extends QueueFile {
  readonly videos: string
  readonly trashed: string
  readonly trash: Trash
  readonly kinds: () => readonly string[]
}

function newScene(): Scene {
  const videos = mkdtempSync(path.join(tmpdir(), 'reelmill-replace-'))
  onTestFinished(() => rmSync(videos, { recursive: true, force: true }))
  const trashed = path.join(videos, 'trash')
  mkdirSync(trashed)
  const file = newQueueFile()
  return Object.assign(file, {
    videos,
    trashed,
    trash: async (from: string) => renameSync(from, path.join(trashed, path.basename(from))),
    kinds: () => file.queue.journal.readAfter(0, 100).map(({ kind }) => kind),
  })
}

/** A job whose worker finished and committed. */
function complete({ queue, videos }: Scene, source: string, output: string): void {
  writeFileSync(path.join(videos, source), original)
  const letter = {
    inputPath: path.join(videos, source),
    inputSizeBytes: original.length,
    destinationDir: videos,
  }
  const delivery = { ...defaultDelivery, original: 'replace' } as const
  queue.publish(queue.openBatch(), preset, [letter], delivery)
  const assignment = queue.claim()
  if (assignment === null) throw new Error('expected a job')
  writeFileSync(path.join(videos, output), made)
  queue.settle(assignment.attempt, {
    kind: 'completed',
    outputPath: path.join(videos, output),
    sizeBytes: made.length,
  })
}

async function work({ queue }: Scene, trash: Trash): Promise<void> {
  await startReplacingOriginals(queue, trash, () => undefined).drained()
}
const files = ({ videos }: Scene) => readdirSync(videos).filter((name) => name !== 'trash')
const textOf = (...parts: string[]) => readFileSync(path.join(...parts), 'utf8')

it('trashes the original beside a file of another kind', async () => {
  const scene = newScene()
  complete(scene, 'a.mov', 'a.mp4')
  await work(scene, scene.trash)
  expect(files(scene)).toEqual(['a.mp4'])
  expect(textOf(scene.trashed, 'a.mov')).toBe(original)
  expect(scene.queue.find(1)?.outputPath).toBe(path.join(scene.videos, 'a.mp4'))
  expect(scene.kinds().at(-1)).toBe('replaced')
  expect(scene.queue.replacements()).toEqual([])
})

it('gives the finished file the original’s own name where it is of the same kind', async () => {
  const scene = newScene()
  complete(scene, 'a.mp4', 'a (2).mp4')
  await work(scene, scene.trash)
  expect(files(scene)).toEqual(['a.mp4'])
  expect(textOf(scene.videos, 'a.mp4')).toBe(made)
  expect(textOf(scene.trashed, 'a.mp4')).toBe(original)
  expect(scene.queue.find(1)?.outputPath).toBe(path.join(scene.videos, 'a.mp4'))
})

it('does so for jobs that complete while it watches', async () => {
  const scene = newScene()
  const originals = startReplacingOriginals(scene.queue, scene.trash, () => undefined)
  complete(scene, 'a.mov', 'a.mp4')
  await originals.drained()
  await originals.stop()
  expect(files(scene)).toEqual(['a.mp4'])
})

it.each([
  ['before anything', () => undefined],
  [
    'after the original was trashed',
    ({ videos, trashed }: Scene) =>
      renameSync(path.join(videos, 'a.mp4'), path.join(trashed, 'a.mp4')),
  ],
  [
    'after the finished file took its place',
    ({ videos, trashed }: Scene) => {
      renameSync(path.join(videos, 'a.mp4'), path.join(trashed, 'a.mp4'))
      renameSync(path.join(videos, 'a (2).mp4'), path.join(videos, 'a.mp4'))
    },
  ],
])('goes on at the next start when it was cut short %s', async (_, happened) => {
  const scene = newScene()
  complete(scene, 'a.mp4', 'a (2).mp4')
  happened(scene)
  scene.reopen()
  await work(scene, scene.trash)
  expect(files(scene)).toEqual(['a.mp4'])
  expect(textOf(scene.videos, 'a.mp4')).toBe(made)
  expect(textOf(scene.trashed, 'a.mp4')).toBe(original)
  expect(scene.queue.find(1)?.outputPath).toBe(path.join(scene.videos, 'a.mp4'))
})

it('keeps an original that changed meanwhile', async () => {
  const scene = newScene()
  complete(scene, 'a.mov', 'a.mp4')
  writeFileSync(path.join(scene.videos, 'a.mov'), 'something else now')
  await work(scene, scene.trash)
  expect(files(scene)).toEqual(['a.mov', 'a.mp4'])
  expect(scene.kinds().at(-1)).toBe('original-kept')
})

it('keeps the original when the finished file is gone', async () => {
  const scene = newScene()
  complete(scene, 'a.mov', 'a.mp4')
  rmSync(path.join(scene.videos, 'a.mp4'))
  await work(scene, scene.trash)
  expect(existsSync(path.join(scene.videos, 'a.mov'))).toBe(true)
  expect(scene.kinds().at(-1)).toBe('original-kept')
})

it('keeps both where there is no trash', async () => {
  const scene = newScene()
  complete(scene, 'a.mp4', 'a (2).mp4')
  await work(scene, () => Promise.reject(new Error('no trash here')))
  expect(files(scene)).toEqual(['a (2).mp4', 'a.mp4'])
  expect(scene.kinds().at(-1)).toBe('original-kept')
  expect(scene.queue.replacements()).toEqual([])
})

it('never writes over a file that took the original’s name meanwhile', async () => {
  const scene = newScene()
  complete(scene, 'a.mp4', 'a (2).mp4')
  await work(scene, async (file) => {
    await scene.trash(file)
    writeFileSync(file, 'somebody else’s')
  })
  expect(textOf(scene.videos, 'a.mp4')).toBe('somebody else’s')
  expect(scene.queue.find(1)?.outputPath).toBe(path.join(scene.videos, 'a (2).mp4'))
})

import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Outcome } from '../../../src/shared/worker.ts'
import { tinyClip } from '../../fixtures/media.ts'
import { jobOf, presetNamed, WorkerProcess } from '../../fixtures/worker-process.ts'
import { temporaryFolder } from './workspace.ts'

const copyPreset = presetNamed('copy-to-mp4')

let worker: WorkerProcess
beforeAll(() => {
  worker = new WorkerProcess()
})
afterAll(() => worker.kill())

/** Converts a copy of the tiny clip that has this name. */
async function convertNamed(name: string, folder = temporaryFolder()): Promise<Outcome> {
  const source = join(temporaryFolder(), name)
  copyFileSync(tinyClip(), source)
  return worker.run(jobOf(source, folder, copyPreset))
}
const nameOf = (outcome: Outcome) =>
  outcome.kind === 'completed' ? basename(outcome.outputPath) : outcome

describe('names that mean something elsewhere', () => {
  it.each([
    '-i.mov',
    'http:evil.mov',
    'concat:a|b.mov',
    '100%d %03d.mov',
    `it's "quoted" \`sh\` $(sh) ; & | > <.mov`,
    'back\\slash.mov',
    'two words.mov',
    'new\nline.mov',
    '[0:v]scale=1:1.mov',
    'наш фильм 映画 🎬👨‍👩‍👧‍👦.mov',
    '  spaces  .mov',
    '#?.mov',
  ])('%j', async (name) => {
    expect(nameOf(await convertNamed(name))).toBe(name.replace(/mov$/, 'mp4'))
  })

  it('a folder with all of them', async () => {
    const folder = join(temporaryFolder(), `-i %d 'q' "Q" : 🎬`)
    mkdirSync(folder)
    expect(nameOf(await convertNamed('a.mov', folder))).toBe('a.mp4')
  })
})

it('a name of 255 bytes is shortened', async () => {
  const name = `${'🎬'.repeat(62)}abc.mkv`
  expect(Buffer.byteLength(name)).toBe(255)
  const folder = temporaryFolder()
  expect(nameOf(await convertNamed(name, folder))).toBe(`${'🎬'.repeat(62)}abc.mp4`)
  expect(nameOf(await convertNamed(name, folder))).toBe(
    `${'🎬'.repeat(61)}abc (2).mp4`.replace('abc', ''),
  )
})

describe('a name that is taken', () => {
  it('by another file gets a number', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'clip.mp4'), 'precious')
    expect(nameOf(await convertNamed('clip.mov', folder))).toBe('clip (2).mp4')
    expect(nameOf(await convertNamed('clip.mov', folder))).toBe('clip (3).mp4')
    expect(readFileSync(join(folder, 'clip.mp4'), 'utf8')).toBe('precious')
  })

  it('by a link that points nowhere gets a number', async () => {
    const folder = temporaryFolder()
    symlinkSync(join(folder, 'nowhere'), join(folder, 'clip.mp4'))
    expect(nameOf(await convertNamed('clip.mov', folder))).toBe('clip (2).mp4')
    expect(readdirSync(folder).sort()).toEqual(['clip (2).mp4', 'clip.mp4'])
  })

  it('by the source itself gets a number, and the source stays as it is', async () => {
    const folder = temporaryFolder()
    const source = join(folder, 'clip.mp4')
    copyFileSync(tinyClip(), source)
    const outcome = await worker.run(jobOf(source, folder, copyPreset))
    expect(nameOf(outcome)).toBe('clip (2).mp4')
    expect(readFileSync(source).equals(readFileSync(tinyClip()))).toBe(true)
  })
})

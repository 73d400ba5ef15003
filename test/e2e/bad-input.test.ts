// What people drop besides videos, as an ordinary user with the real sandbox: each is named for what it
// is, the others go on, and nothing is left behind.
import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { clip, longClip } from '../fixtures/media.ts'
import { namesIn, newScene, type Scene } from './scene.ts'
import { leftOnDrive, startOnSmallDrive } from './small-drive.ts'
import { ask, converting } from './terminal.ts'

interface BadInput {
  readonly what: string
  readonly code: string
  /** At the door, or after a worker looked inside. */
  readonly line: 'refused' | 'settled'
  readonly name: string
  readonly make: (file: string) => void
}

const badInputs: readonly BadInput[] = [
  {
    what: 'a missing file',
    code: 'input.missing',
    line: 'refused',
    name: 'gone.mp4',
    make: () => undefined,
  },
  {
    what: 'an empty file',
    code: 'input.empty',
    line: 'refused',
    name: 'empty.mp4',
    make: (file) => writeFileSync(file, ''),
  },
  {
    what: 'a file that may not be read',
    code: 'input.unreadable',
    line: 'refused',
    name: 'locked.mp4',
    make(file) {
      writeFileSync(file, readFileSync(clip()))
      chmodSync(file, 0o000)
    },
  },
  {
    what: 'a folder without media',
    code: 'input.folder-without-media',
    line: 'refused',
    name: 'letters',
    make(folder) {
      mkdirSync(folder)
      writeFileSync(path.join(folder, 'letter.txt'), 'dear all')
    },
  },
  {
    what: 'text under a video’s name',
    code: 'input.not-media',
    line: 'settled',
    name: 'text.mp4',
    make: (file) => writeFileSync(file, 'dear all, this is no video'),
  },
  {
    what: 'a video cut off at its beginning',
    code: 'input.incomplete',
    line: 'settled',
    name: 'torn.mp4',
    make: (file) => writeFileSync(file, readFileSync(clip()).subarray(0, 1000)),
  },
  {
    what: 'a playlist that names another file',
    code: 'input.playlist',
    line: 'settled',
    name: 'playlist.m3u8',
    make: (file) => writeFileSync(file, `#EXTM3U\n#EXTINF:1,\nfirst.mp4\n#EXT-X-ENDLIST\n`),
  },
  {
    what: 'a list for ffmpeg that names another file',
    code: 'input.playlist',
    line: 'settled',
    name: 'list.mp4',
    make: (file) => writeFileSync(file, 'ffconcat version 1.0\nfile first.mp4\n'),
  },
]

const oddNames: readonly string[] = [
  'two words.mp4',
  `O'Brien said "cut".mp4`,
  '🎬 Überlänge – 第一集.mp4',
  '-y.mp4',
  'new\nline.mp4',
  'file:100%03d $HOME `id`.mp4',
  `${'ä'.repeat(125)}a.mp4`,
]

it('names what is wrong with each, and does the others', async () => {
  const scene = await newScene({ asOrdinaryUser: true })
  for (const { name, make } of badInputs) make(path.join(scene.sources, name))
  scene.source('first.mp4')
  scene.source('last.mp4')
  const names = ['first.mp4', ...badInputs.map(({ name }) => name), 'last.mp4']
  const answer = await ask(scene, ...converting(scene, ...names))

  const published = new Map(answer.all('published').map(({ job }) => [job.id, job.inputPath]))
  const found = (line: BadInput['line']) =>
    line === 'refused'
      ? answer.all('refused').map((refused) => [refused.path, refused.error.code])
      : answer.all('settled').map((settled) => [published.get(settled.jobId), settled.error?.code])
  for (const { what, code, line, name } of badInputs) {
    expect(found(line), what).toContainEqual([path.join(scene.sources, name), code])
  }
  for (const { error } of [...answer.all('refused'), ...answer.all('settled')]) {
    if (error === null) continue
    expect(error).toMatchObject({
      message: expect.stringMatching(/\.$/),
      remedy: expect.any(String),
    })
  }
  expect(answer.code).toBe(1)
  expect(namesIn(scene.finished)).toEqual(['first.mp4', 'last.mp4'])
})

it('does files of any name, leaving them as they are', async () => {
  const scene = await newScene({ asOrdinaryUser: true })
  for (const name of oddNames) scene.source(name)
  const before = fingerprint(scene.sources)
  const words = ['add', '--to', scene.finished, '--wait', '--json', '--', ...oddNames]
  const answer = await ask(scene, ...words)
  expect(answer.all('settled').map(({ state, error }) => error?.code ?? state)).toEqual(
    oddNames.map(() => 'completed'),
  )
  expect(answer.code).toBe(0)
  expect(namesIn(scene.finished)).toEqual([...oddNames].sort())
  expect(fingerprint(scene.sources)).toEqual(before)
})

it('keeps the extension when a long name must be shortened', async () => {
  const scene = await newScene()
  const name = `${'x'.repeat(251)}.mp4`
  scene.source(name)
  // The second file of that name needs room for its number.
  const answer = await ask(scene, 'add', name, '--wait', '--json')
  expect(answer.code).toBe(0)
  expect(namesIn(scene.sources)).toEqual([`${'x'.repeat(247)} (2).mp4`, name].sort())
})

describe('a destination', () => {
  const refusalOf = async (scene: Scene, to: string) => {
    scene.source('a.mp4')
    const answer = await ask(scene, 'add', 'a.mp4', '--to', to, '--wait', '--json')
    expect(answer.all('published')).toEqual([])
    expect(answer.code).toBe(1)
    return answer.all('refused').map(({ error }) => error.code)
  }

  it('that may not be written to is refused', async () => {
    const scene = await newScene({ asOrdinaryUser: true })
    chmodSync(scene.finished, 0o555)
    expect(await refusalOf(scene, scene.finished)).toEqual(['destination.read-only'])
  })

  it('that does not exist is refused', async () => {
    const scene = await newScene({ asOrdinaryUser: true })
    expect(await refusalOf(scene, path.join(scene.finished, 'nowhere'))).toEqual([
      'destination.missing',
    ])
  })

  it('that is full is refused', async () => {
    const scene = await newScene()
    scene.source('a.mp4')
    const terminal = startOnSmallDrive(scene, 512 * 1024, ...converting(scene, 'a.mp4'))
    expect((await terminal.ended()).code).toBe(1)
    expect(terminal.all('refused')).toMatchObject([{ error: { code: 'destination.full' } }])
    expect(leftOnDrive(terminal)).toEqual([])
  })

  it('that fills up makes the job wait for space, and holds nothing of it', async () => {
    const scene = await newScene()
    scene.source('long.mp4', longClip())
    // Copied, not converted: ten times the drive's size within a blink.
    const words = [...converting(scene, 'long.mp4'), '--preset', 'copy-to-mp4']
    const terminal = startOnSmallDrive(scene, 2 * 1024 * 1024, ...words)
    expect((await terminal.ended()).code).toBe(1)
    expect(terminal.all('waiting')).toMatchObject([{ error: { code: 'destination.full' } }])
    expect(leftOnDrive(terminal)).toEqual([])
    const listed = await ask(scene, 'list', '--json')
    expect(listed.all('job').map(({ job }) => job.state)).toEqual(['scheduled'])
  })
})

function fingerprint(folder: string): readonly string[] {
  return namesIn(folder).map((name) => {
    const hash = createHash('sha256').update(readFileSync(path.join(folder, name)))
    return `${name} ${hash.digest('hex')}`
  })
}

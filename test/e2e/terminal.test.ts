import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { builtInPresets } from '../../src/shared/presets.ts'
import { clip } from '../fixtures/media.ts'
import { factsOf } from './media-facts.ts'
import { convertInRealTime } from './pace.ts'
import { namesIn, newScene } from './scene.ts'
import { ask, converting } from './terminal.ts'

describe('add --wait --json', () => {
  it('tells a job’s whole way, and ends with 0 when the file is there', async () => {
    const scene = await newScene()
    convertInRealTime(scene)
    const file = scene.source('holiday.mp4', clip(3))
    const answer = await ask(scene, ...converting(scene, file))
    const finished = path.join(scene.finished, 'holiday.mp4')
    expect(answer.lines.map(({ type }) => type).filter((type) => type !== 'progress')).toEqual([
      'published',
      'started',
      'settled',
    ])
    expect(answer.all('settled')).toMatchObject([{ state: 'completed', outputPath: finished }])
    const fractions = answer.all('progress').flatMap(({ fraction }) => fraction ?? [])
    expect(new Set(fractions).size).toBeGreaterThanOrEqual(4)
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b))
    expect(answer.code).toBe(0)
    expect(namesIn(scene.finished)).toEqual(['holiday.mp4'])

    const before = factsOf(file)
    const after = factsOf(finished)
    expect(after.codecs).toEqual(['h264', 'aac'])
    expect(after.videoFrames).toBe(before.videoFrames)
    expect(Math.abs(after.durationSeconds - before.durationSeconds)).toBeLessThanOrEqual(
      1 / before.framesPerSecond,
    )
  })

  it('ends with 1 when one file fails, and does the others', async () => {
    const scene = await newScene()
    const bad = path.join(scene.sources, 'text.mp4')
    writeFileSync(bad, 'not a video at all')
    const good = scene.source('good.mp4')
    const answer = await ask(scene, ...converting(scene, bad, good))
    expect(answer.all('settled')).toMatchObject([
      { state: 'failed', error: { code: 'input.not-media', message: expect.any(String) } },
      { state: 'completed', error: null },
    ])
    expect(answer.code).toBe(1)
    expect(namesIn(scene.finished)).toEqual(['good.mp4'])
  })

  it('ends with 1 when one file is refused, and does the others', async () => {
    const scene = await newScene()
    const [missing, good] = [path.join(scene.sources, 'gone.mp4'), scene.source('good.mp4')]
    const answer = await ask(
      scene,
      'add',
      missing,
      good,
      '--to',
      scene.finished,
      '--wait',
      '--json',
    )
    expect(answer.all('refused')).toMatchObject([
      { path: missing, error: { code: 'input.missing' } },
    ])
    expect(answer.all('settled')).toMatchObject([{ state: 'completed' }])
    expect(answer.code).toBe(1)
  })

  it('refuses a preset that there is not', async () => {
    const scene = await newScene()
    const file = scene.source('a.mp4')
    const answer = await ask(scene, 'add', file, '--preset', 'nope', '--wait', '--json')
    expect(answer.all('error')).toMatchObject([{ error: { code: 'preset.unknown' } }])
    expect(answer.code).toBe(1)
  })

  it('never writes over a file that is there', async () => {
    const scene = await newScene()
    const file = scene.source('a.mp4')
    writeFileSync(path.join(scene.finished, 'a.mp4'), 'precious')
    const answer = await ask(scene, ...converting(scene, file))
    expect(answer.all('settled')).toMatchObject([
      { outputPath: path.join(scene.finished, 'a (2).mp4') },
    ])
    expect(namesIn(scene.finished)).toEqual(['a (2).mp4', 'a.mp4'])
  })
})

it('without --wait puts files into the queue, and starts no work by itself', async () => {
  const scene = await newScene()
  const [one, two] = [scene.source('one.mp4'), scene.source('two.mp4')]
  const added = await ask(scene, 'add', one, two, '--to', scene.finished, '--json')
  expect(added.all('published').map(({ job }) => job.inputPath)).toEqual([one, two])
  expect(added.all('note')).toHaveLength(1)
  expect(added.code).toBe(0)

  const listed = await ask(scene, 'list', '--json')
  expect(listed.all('job').map(({ job }) => [job.id, job.state, job.inputPath])).toEqual([
    [1, 'queued', one],
    [2, 'queued', two],
  ])
  expect(listed.code).toBe(0)
  expect(namesIn(scene.finished)).toEqual([])
})

it('cancels what waits, and says of each number what it is not', async () => {
  const scene = await newScene()
  await ask(scene, 'add', scene.source('one.mp4'), scene.source('two.mp4'))
  const cancelled = await ask(scene, 'cancel', '2', '--json')
  expect(cancelled.all('done')).toMatchObject([{ action: 'cancel', jobId: 2 }])
  expect(cancelled.code).toBe(0)

  const again = await ask(scene, 'cancel', '1', '2', '99', '--json')
  expect(again.all('done')).toMatchObject([{ jobId: 1 }])
  expect(again.all('error').map(({ error }) => error.code)).toEqual([
    'job.wrong-state',
    'job.unknown',
  ])
  expect(again.code).toBe(1)
  const listed = await ask(scene, 'list', '--json')
  expect(listed.all('job').map(({ job }) => job.state)).toEqual(['cancelled', 'cancelled'])
})

it('lists the presets', async () => {
  const scene = await newScene()
  const { code, ...answer } = await ask(scene, 'presets', '--json')
  expect(answer.lines).toEqual(builtInPresets.map((preset) => ({ type: 'preset', preset })))
  expect(code).toBe(0)
})

it('helps, and tells its version', async () => {
  const scene = await newScene()
  const help = await ask(scene, '--help')
  for (const word of ['add', 'list', 'cancel', 'presets', '--wait']) {
    expect(help.stdout).toContain(word)
  }
  expect(help.code).toBe(0)
  const version = await ask(scene, '--version')
  expect(version.stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  expect(version.code).toBe(0)
})

it('speaks in words without --json, and says on standard error what went wrong', async () => {
  const scene = await newScene()
  const [missing, good] = [path.join(scene.sources, 'gone.mp4'), scene.source('good.mp4', clip())]
  const answer = await ask(scene, 'add', missing, good, '--to', scene.finished, '--wait')
  expect(answer.stdout).toContain(`Added     ${good} (job 1)`)
  expect(answer.stdout).toContain(`Done      ${path.join(scene.finished, 'good.mp4')}`)
  expect(answer.stderr).toContain(`Not added ${missing}`)
  expect(answer.code).toBe(1)
})

it.each([
  { words: ['add'], about: 'got no file' },
  { words: ['cancel'], about: 'got no id' },
  { words: ['cancel', 'one'], about: 'got “one”' },
  { words: ['list', 'more'], about: 'expected nothing after “list”' },
  { words: ['--speed', '9'], about: '--speed' },
  { words: ['list', '--wait'], about: '--wait goes with “add”' },
  { words: ['ad', 'a.mp4'], about: '“ad” is neither a command nor a file' },
])('ends with 2 for $words', async ({ words, about }) => {
  const scene = await newScene()
  const answer = await ask(scene, ...words)
  expect(answer.code).toBe(2)
  expect(answer.stdout).toBe('')
  expect(answer.stderr).toContain(about)
})

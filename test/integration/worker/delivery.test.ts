// What becomes of a finished file: its name, its dates, its proof, its log.
import {
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
  copyFileSync,
  chmodSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { defaultDelivery, type Delivery } from '../../../src/shared/delivery.ts'
import { encodeVideo } from '../../../src/shared/presets/build.ts'
import type { Preset } from '../../../src/shared/presets.ts'
import { clip } from '../../fixtures/media.ts'
import { systemTools } from '../../fixtures/system-tools.ts'
import { jobOf, presetNamed } from '../../fixtures/worker-process.ts'
import { startWorker, temporaryFolder } from './workspace.ts'

const fast = presetNamed('fast-720p')
const deliver = (changes: Partial<Delivery>) => ({ delivery: { ...defaultDelivery, ...changes } })

/** A source of this name in a folder of its own, beside which files are finished. */
function sourceNamed(name: string, from = clip()) {
  const folder = temporaryFolder()
  const path = join(folder, name)
  copyFileSync(from, path)
  chmodSync(path, 0o640)
  return { folder, path }
}

describe('its name', () => {
  it('follows the pattern', async () => {
    const { folder, path } = sourceNamed('Film.mov')
    const changes = deliver({ nameTemplate: '{source} {height}p {codec} {bit-depth}' })
    await startWorker().run(jobOf(path, folder, fast, changes))
    expect(readdirSync(folder).sort()).toEqual(['Film 180p H.264 8-bit.mp4', 'Film.mov'])
  })

  it('that is taken is left alone where a person wants that', async () => {
    const { folder, path } = sourceNamed('Film.mov')
    writeFileSync(join(folder, 'Film.mp4'), 'precious')
    const job = jobOf(path, folder, fast, deliver({ collision: 'skip' }))
    expect(await startWorker().run(job)).toMatchObject({
      kind: 'failed',
      error: { code: 'output.exists', params: { name: 'Film.mp4' } },
    })
    expect(readdirSync(folder).sort()).toEqual(['Film.mov', 'Film.mp4'])
    expect(readFileSync(join(folder, 'Film.mp4'), 'utf8')).toBe('precious')
  })

  it('that is taken is asked about before anything is converted', async () => {
    const { folder, path } = sourceNamed('Film.mov')
    writeFileSync(join(folder, 'Film.mp4'), 'precious')
    const worker = startWorker()
    const job = jobOf(path, folder, fast, deliver({ collision: 'ask' }))
    expect(await worker.run(job)).toMatchObject({
      kind: 'failed',
      error: { code: 'output.name-taken', params: { name: 'Film.mp4' } },
    })
    expect(worker.messages.filter(({ type }) => type === 'started')).toEqual([])
    expect(readdirSync(folder).sort()).toEqual(['Film.mov', 'Film.mp4'])
  })
})

describe('its dates', () => {
  const recorded = new Date('2019-07-01T12:00:00Z')

  it('are the source’s where that is asked for', async () => {
    const { folder, path } = sourceNamed('a.mov')
    utimesSync(path, recorded, recorded)
    await startWorker().run(jobOf(path, folder, fast, deliver({ keepDates: true })))
    expect(statSync(join(folder, 'a.mp4')).mtime).toEqual(recorded)
  })

  it('and permissions are the source’s where it takes its place', async () => {
    const { folder, path } = sourceNamed('a.mov')
    utimesSync(path, recorded, recorded)
    await startWorker().run(jobOf(path, folder, fast, deliver({ original: 'replace' })))
    const made = statSync(join(folder, 'a.mp4'))
    expect(made.mtime).toEqual(recorded)
    expect(made.mode & 0o777).toBe(0o640)
  })
})

describe('a file that would be no smaller', () => {
  const wasteful: Preset = {
    ...fast,
    video: encodeVideo({
      encoder: 'libx264',
      quality: { mode: 'constant', value: 0 },
      speed: 'ultrafast',
    }),
  }

  it('is given up, and the source stays', async () => {
    const { folder, path } = sourceNamed('a.mov')
    const job = jobOf(path, folder, wasteful, deliver({ keepSmaller: true }))
    expect(await startWorker().run(job)).toMatchObject({
      kind: 'failed',
      error: { code: 'output.not-smaller', params: { sourceBytes: statSync(path).size } },
    })
    expect(readdirSync(folder)).toEqual(['a.mov'])
  })

  it('is given up as soon as that shows', async () => {
    const { folder, path } = sourceNamed('a.mov', clip(120))
    const worker = startWorker()
    const job = jobOf(path, folder, wasteful, deliver({ keepSmaller: true }))
    expect(await worker.run(job)).toMatchObject({ error: { code: 'output.not-smaller' } })
    const furthest = Math.max(
      ...worker.messages.map((message) =>
        message.type === 'progress' ? (message.progress.fraction ?? 0) : 0,
      ),
    )
    expect(furthest).toBeLessThan(0.9)
  })
})

describe('its proof', () => {
  /** An ffmpeg that spoils a stretch of what it made. */
  function spoilingFfmpeg(): string {
    const path = join(temporaryFolder(), 'ffmpeg')
    const real = systemTools().ffmpegPath
    writeFileSync(
      path,
      `#!/bin/bash
"${real}" "$@"
code=$?
for last; do :; done
file=\${last#file:}
if [ -f "$file" ]; then
  size=$(stat -c %s "$file")
  head -c $((size / 4)) /dev/zero | dd of="$file" bs=1 seek=$((size / 2)) conv=notrunc status=none
fi
exit $code
`,
    )
    chmodSync(path, 0o755)
    return path
  }
  const spoiling = () => ({ tools: { ...systemTools(), ffmpegPath: spoilingFfmpeg() } })

  it('in full finds what cannot be played', async () => {
    const { folder, path } = sourceNamed('a.mov', clip(3))
    const job = jobOf(path, folder, fast, deliver({ verification: 'full' }))
    expect(await startWorker(spoiling()).run(job)).toMatchObject({
      kind: 'failed',
      error: { code: 'output.invalid', params: { reason: 'it does not play to its end' } },
    })
    expect(readdirSync(folder)).toEqual(['a.mov'])
  })

  it('is in full where the original is to be replaced', async () => {
    const { folder, path } = sourceNamed('a.mov', clip(3))
    const job = jobOf(path, folder, fast, deliver({ original: 'replace' }))
    expect(await startWorker(spoiling()).run(job)).toMatchObject({
      error: { code: 'output.invalid' },
    })
  })

  it('in full passes what is sound, and shows its progress', async () => {
    const { folder, path } = sourceNamed('a.mov', clip(3))
    const worker = startWorker()
    const job = jobOf(path, folder, fast, deliver({ verification: 'full' }))
    expect(await worker.run(job)).toMatchObject({ kind: 'completed' })
    expect(worker.messages).toContainEqual(
      expect.objectContaining({
        type: 'progress',
        progress: expect.objectContaining({ phase: 'verifying' }) as object,
      }),
    )
  })
})

it('is told of in a log, with the command that made it', async () => {
  const { folder, path } = sourceNamed('a.mov')
  const logDir = join(temporaryFolder(), 'logs')
  const job = jobOf(path, folder, fast)
  await startWorker({ logDir }).run(job)
  const log = readFileSync(join(logDir, `job-${job.attempt.jobId}.log`), 'utf8')
  expect(log).toContain('plan: converts video to H.264')
  expect(log).toContain(`-i 'file:${path}'`.replaceAll("'", ''))
  expect(log).toContain(`finished: ${join(folder, 'a.mp4')}`)
})

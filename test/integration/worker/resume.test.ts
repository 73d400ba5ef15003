// A long job that is cut short goes on where it was, and its file is what it would have been.
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { encodeVideo } from '../../../src/shared/presets/build.ts'
import type { Preset } from '../../../src/shared/presets.ts'
import { describePlan } from '../../../src/shared/strings/plan.ts'
import { compare } from '../../resume/compare.ts'
import { clip, film, mediaFile, portraitClip } from '../../fixtures/media.ts'
import { systemTools } from '../../fixtures/system-tools.ts'
import {
  canRun,
  jobOf,
  presetNamed,
  type Job,
  type WorkerProcess,
} from '../../fixtures/worker-process.ts'
import { chapterTitles, decodeWhole, frameTimes, streamsOf } from './inspect-media.ts'
import { startWorker, temporaryFolder } from './workspace.ts'

/** Every job is long enough for segments. */
const always = { resumeAfterSeconds: 0 }

const preset = (changes: Partial<Parameters<typeof encodeVideo>[0]> = {}): Preset => ({
  ...presetNamed('fast-720p'),
  video: encodeVideo({
    encoder: 'libx264',
    quality: { mode: 'constant', value: 28 },
    speed: 'veryfast',
    ...changes,
  }),
})

/** Three groups of pictures, and a second or two of work. */
const longFilm = () =>
  mediaFile(
    'mp4',
    ...'-f lavfi -i testsrc2=size=480x270:rate=30000/1001:duration=24'.split(' '),
    ...'-f lavfi -i sine=frequency=440:duration=24 -c:v libx264 -preset ultrafast'.split(' '),
    ...'-pix_fmt yuv420p -c:a aac'.split(' '),
  )

const workIn = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.work'))
const notesIn = (folder: string) => {
  const [work] = workIn(folder)
  if (work === undefined) return []
  return readFileSync(join(folder, work, 'checkpoints'), 'utf8')
    .trim()
    .split('\n')
    .filter(Boolean)
}

async function untilNoted(folder: string, count: number): Promise<void> {
  const start = performance.now()
  for (;;) {
    try {
      if (notesIn(folder).length >= count) return
    } catch {
      // Not there yet.
    }
    if (performance.now() - start > 60_000) throw new Error('expected a segment, got none')
    await delay(20)
  }
}

async function finish(worker: WorkerProcess, job: Job): Promise<string> {
  const outcome = await worker.run(job)
  if (outcome.kind !== 'completed') throw new Error(JSON.stringify(outcome))
  return outcome.outputPath
}

/** Checksums of the decoded frames, in order. */
function frameSums(path: string): readonly string[] {
  const text = execFileSync(
    systemTools().ffmpegPath,
    ['-v', 'error', '-i', path, '-map', '0:v:0', '-fps_mode', 'passthrough', '-f', 'framemd5', '-'],
    { encoding: 'utf8', maxBuffer: 1 << 26 },
  )
  return text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(',').at(-1)?.trim() ?? '')
}

/** The same job once more, as the next attempt gets it: another token, another part file. */
function again({ task, attempt }: Job): Job {
  const token = attempt.token.replace(/^(b*)./, '$1b')
  return {
    attempt: { ...attempt, token },
    task: { ...task, partPath: task.partPath.replace('.part', '.again.part') },
  }
}

describe('a job made in segments', () => {
  it('comes out as if it had been made in one go', async () => {
    const inOneGo = await finish(startWorker(), jobOf(longFilm(), temporaryFolder(), preset()))
    const folder = temporaryFolder()
    const made = await finish(startWorker(always), jobOf(longFilm(), folder, preset()))
    expect(frameTimes(made)).toEqual(frameTimes(inOneGo))
    // The encoder may decide otherwise here and there; nobody sees it.
    expect(compare(inOneGo, made)).toEqual([])
    expect(streamsOf(made).map((stream) => stream['codec_name'])).toEqual(['h264', 'aac'])
    decodeWhole(made)
    expect(readdirSync(folder)).toHaveLength(1)
  })

  it('of an upright film is upright, and one, too', async () => {
    const logDir = temporaryFolder()
    const job = jobOf(portraitClip(), temporaryFolder(), preset())
    const made = await finish(startWorker({ ...always, logDir }), job)
    expect(streamsOf(made)[0]).toMatchObject({ width: 180, height: 320 })
    const log = readFileSync(join(logDir, `job-${job.attempt.jobId}.log`), 'utf8')
    expect(log).toContain('s00000.mp4')
  })

  it('keeps sound, subtitles, chapters and languages of a film', async () => {
    const made = await finish(startWorker(always), jobOf(film(), temporaryFolder(), preset()))
    const whole = await finish(startWorker(), jobOf(film(), temporaryFolder(), preset()))
    const facts = (path: string) =>
      streamsOf(path).map(({ codec_name: codec, nb_frames: frames, tags }) => [
        codec,
        frames,
        // The words of an encoder; a join has none of its own.
        { ...(tags as object), encoder: null },
      ])
    expect(chapterTitles(made)).toEqual(chapterTitles(whole))
    expect(facts(made)).toEqual(facts(whole))
  })
})

describe('a job that was cut short', () => {
  it.each([
    ['by the power, twice', 'SIGKILL' as const],
    ['by a quit', 'shutdown' as const],
  ])('%s goes on where it was', async (_, how) => {
    const unbroken = await finish(
      startWorker(always),
      jobOf(longFilm(), temporaryFolder(), preset({ speed: 'medium' })),
    )
    const folder = temporaryFolder()
    let job = jobOf(longFilm(), folder, preset({ speed: 'medium' }))
    for (const notes of how === 'SIGKILL' ? [1, 2] : [1]) {
      const worker = startWorker(always)
      worker.send({ type: 'run', ...job })
      await untilNoted(folder, notes)
      if (how === 'SIGKILL') worker.child.kill('SIGKILL')
      else worker.send({ type: 'shutdown' })
      await worker.exited()
      job = again(job)
    }
    const noted = notesIn(folder).length
    expect(noted).toBeGreaterThan(0)
    const worker = startWorker(always)
    const made = await finish(worker, job)
    const { fraction } = await worker.next('continued')
    expect(fraction).toBeGreaterThan(0.2)
    const shown = worker.messages.flatMap((message) =>
      message.type === 'progress' ? [message.progress] : [],
    )
    const encoding = shown.filter(({ phase }) => phase === 'encoding')
    expect(encoding[0]).toMatchObject({ fraction, continuedAt: fraction })
    // What was there already tells nothing of the speed.
    const rest = encoding.findLast(({ speed }) => speed !== null)
    expect(rest?.speed ?? 0).toBeLessThan(200)
    const fractions = shown.map((progress) => progress.fraction ?? 0)
    expect(fractions).toEqual(fractions.toSorted((a, b) => a - b))
    expect(frameTimes(made)).toEqual(frameTimes(unbroken))
    expect(frameSums(made)).toHaveLength(frameSums(unbroken).length)
    decodeWhole(made)
    expect(workIn(folder)).toEqual([])
  })

  /** Leaves the folder of a job that was killed after its first segment. */
  async function killed(folder: string, source = longFilm()) {
    const job = jobOf(source, folder, preset({ speed: 'medium' }))
    const worker = startWorker(always)
    worker.send({ type: 'run', ...job })
    await untilNoted(folder, 1)
    worker.child.kill('SIGKILL')
    await worker.exited()
    return { job: again(job), work: join(folder, workIn(folder)[0] ?? '') }
  }

  it('goes on in a film that is entered anywhere, where no key frame is near', async () => {
    const stream = mediaFile(
      'ts',
      ...'-f lavfi -i testsrc2=size=480x270:rate=25:duration=24 -c:v libx264 -bf 3'.split(' '),
      ...'-g 500 -sc_threshold 0 -pix_fmt yuv420p'.split(' '),
    )
    const folder = temporaryFolder()
    const { job } = await killed(folder, stream)
    const worker = startWorker(always)
    const made = await finish(worker, job)
    expect(frameTimes(made)).toHaveLength(600)
    decodeWhole(made)
  })

  it.each([
    ['has', null],
    ['may have', 15],
  ])('asks for no frame of an encoder that %s them all', async (_, maxFps) => {
    const folder = temporaryFolder()
    const settings = preset({ encoder: 'libsvtav1', speed: '10', maxFps })
    const job = jobOf(longFilm(), folder, settings)
    const first = startWorker({ ...always, commits: false })
    first.send({ type: 'run', ...job })
    await first.next('intent')
    first.child.kill('SIGKILL')
    await first.exited()
    const notes = join(folder, workIn(folder)[0] ?? '', 'checkpoints')
    const withoutEnd = readFileSync(notes, 'utf8').replace('{"end":true}\n', '')
    writeFileSync(notes, withoutEnd)
    const made = await finish(startWorker(always), again(job))
    expect(frameTimes(made)).toHaveLength(frameTimes(longFilm()).length / (maxFps === null ? 1 : 2))
  })

  it('encodes a segment again that was damaged', async () => {
    const folder = temporaryFolder()
    const { job, work } = await killed(folder)
    truncateSync(join(work, 's00000.mp4'), 1000)
    const worker = startWorker(always)
    const made = await finish(worker, job)
    expect(worker.messages.map(({ type }) => type)).not.toContain('continued')
    decodeWhole(made)
    expect(frameTimes(made)).toHaveLength(frameTimes(longFilm()).length)
  })

  it('counts no line that was torn', async () => {
    const folder = temporaryFolder()
    const { job, work } = await killed(folder)
    const notes = readFileSync(join(work, 'checkpoints'), 'utf8')
    writeFileSync(join(work, 'checkpoints'), `${notes}{"name":"s00001.mp4","cou`)
    const made = await finish(startWorker(always), job)
    expect(frameTimes(made)).toHaveLength(frameTimes(longFilm()).length)
  })

  it('keeps apart from the same job number of another queue for the same folder', async () => {
    const folder = temporaryFolder()
    const { job, work } = await killed(folder)
    const before = readdirSync(work)
    const other = {
      attempt: { ...job.attempt, token: 'f'.repeat(16) },
      task: {
        ...job.task,
        publishedAtMs: job.task.publishedAtMs + 1,
        partPath: join(folder, '.other.part'),
      },
    }
    await finish(startWorker(always), other)
    expect(readdirSync(work)).toEqual(before)
    expect(workIn(folder)).toEqual([basename(work)])
  })

  it('starts over with another preset, and tells main where its work lies now', async () => {
    const folder = temporaryFolder()
    const { job, work } = await killed(folder)
    const changed = { ...job, task: { ...job.task, preset: preset({ speed: 'ultrafast' }) } }
    const worker = startWorker(always)
    const made = await finish(worker, changed)
    expect(frameTimes(made)).toHaveLength(frameTimes(longFilm()).length)
    // Main has the list, and deletes: a name alone says nothing of whose the folder is.
    const told = worker.messages.find(({ type }) => type === 'work')
    expect(told).not.toMatchObject({ path: work })
    expect(workIn(folder)).toEqual([basename(work)])
  })
})

describe('on a drive that fills up', () => {
  const mount = ['--mount', '--map-root-user']
  const canMount = canRun('unshare', ...mount, 'mount', '-t', 'tmpfs', 'x', '/mnt')
  const MiB = 1024 * 1024

  /** The worker alone sees the drive; the test looks at it through the worker. */
  function onSmallDrive(sizeMiB: number) {
    const folder = temporaryFolder()
    const script = 'mount -t tmpfs -o size="$2"m tmpfs "$1" && shift 2 && exec "$@"'
    const wrapper = ['unshare', ...mount, 'sh', '-c', script, 'sh', folder, String(sizeMiB)]
    const worker = startWorker({ ...always, wrapper })
    return { folder, worker, drive: `/proc/${worker.child.pid}/root${folder}` }
  }

  it.skipIf(!canMount)('a job waits for as much as it needs, and goes on then', async () => {
    const { folder, worker, drive } = onSmallDrive(96)
    await worker.next('ready')
    const job = jobOf(longFilm(), folder, preset({ speed: 'medium' }))
    worker.send({ type: 'run', ...job })
    await untilNoted(drive, 1)
    writeFileSync(join(drive, 'other'), Buffer.alloc(90 * MiB))
    const outcome = await worker.outcome(job)
    const error = outcome.kind === 'failed' ? outcome.error : null
    expect(error).toMatchObject({ code: 'destination.full', params: { path: folder } })
    expect(Number(error?.params['needBytes'])).toBeGreaterThan(64 * MiB)
    expect(notesIn(drive).length).toBeGreaterThan(0)
    expect(worker.messages.map(({ type }) => type)).not.toContain('continued')

    // Not begun while the other file is there.
    const runs = () => worker.messages.filter(({ type }) => type === 'started').length
    const before = runs()
    const second = again(job)
    expect(await worker.run(second)).toMatchObject({ error: { code: 'destination.full' } })
    expect(runs()).toBe(before)

    rmSync(join(drive, 'other'))
    expect(await worker.run(again(second))).toMatchObject({ kind: 'completed' })
    expect(readdirSync(drive)).toHaveLength(1)
  })
})

describe('the plan', () => {
  async function plansOf(worker: WorkerProcess, job: Job): Promise<readonly string[]> {
    await finish(worker, job)
    return worker.messages.flatMap((message) =>
      message.type === 'planned' ? [describePlan(message.points)] : [],
    )
  }

  it('has no word about interruptions for a short job', async () => {
    const [plan, ...more] = await plansOf(startWorker(), jobOf(clip(), temporaryFolder(), preset()))
    expect(plan).not.toContain('interruption')
    expect(more).toEqual([])
  })

  it('says of a long job that it goes on', async () => {
    const plans = await plansOf(startWorker(always), jobOf(clip(), temporaryFolder(), preset()))
    expect(plans).toEqual([
      expect.stringMatching(/, goes on where it was after an interruption$/) as string,
    ])
  })

  it('says of a long job that starts over why it does', async () => {
    const part = { ...preset(), trim: { start: 0.2, end: null } }
    const plans = await plansOf(startWorker(always), jobOf(clip(), temporaryFolder(), part))
    expect(plans).toEqual([
      expect.stringMatching(
        /, starts over after an interruption because it is a part of a film$/,
      ) as string,
    ])
  })
})

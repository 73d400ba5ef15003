import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { AppError } from '../../../src/shared/errors.ts'
import type { Preset } from '../../../src/shared/presets.ts'
import { clip, longClip, tinyClip } from '../../fixtures/media.ts'
import { systemTools } from '../../fixtures/system-tools.ts'
import {
  canRun,
  isRunning,
  jobOf,
  partsIn,
  presetNamed,
  type Job,
} from '../../fixtures/worker-process.ts'
import { startWorker, temporaryFolder } from './workspace.ts'
import type { WorkerProcess, WorkerSetup } from '../../fixtures/worker-process.ts'

/** The error that a job ends with; no part file may be left of it. */
async function errorOf(job: Job, worker: WorkerProcess = startWorker()): Promise<AppError> {
  const outcome = await worker.run(job)
  if (outcome.kind !== 'failed') throw new Error(`expected failed, got ${JSON.stringify(outcome)}`)
  return outcome.error
}

function fileWith(content: string, name: string): string {
  const path = join(temporaryFolder(), name)
  writeFileSync(path, content)
  return path
}

/** root passes over permissions: then the worker runs as nobody. */
const asOrdinaryUser: WorkerSetup =
  process.getuid?.() === 0
    ? { wrapper: ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] }
    : {}

describe('sources', () => {
  it.each([
    ['text', 'notes.mp4', 'input.not-media', 'not a film\n'.repeat(1000)],
    ['a web page', 'film.mkv', 'input.web-page', '<!doctype html><title>404</title>'],
    ['noise', 'noise.mp4', 'input.not-media', '\u0001\u0002\u0003'.repeat(5000)],
  ])('%s is no media', async (_, name, code, content) => {
    const folder = temporaryFolder()
    const error = await errorOf(jobOf(fileWith(content, name), folder))
    expect(error.code).toBe(code)
    expect(error.detail).not.toBeNull()
    expect(readdirSync(folder)).toEqual([])
  })

  it('an empty file is empty', async () => {
    const job = jobOf(fileWith('', 'a.mp4'), temporaryFolder())
    expect(await errorOf(job)).toMatchObject({ code: 'input.empty' })
  })

  it('a folder is not a file', async () => {
    const job = jobOf(temporaryFolder(), temporaryFolder())
    expect(await errorOf(job)).toMatchObject({ code: 'input.not-a-file' })
  })

  it('a missing file is missing', async () => {
    const job = jobOf('/nowhere/a.mp4', temporaryFolder())
    expect(await errorOf(job)).toMatchObject({ code: 'input.missing' })
  })

  it('a file without permission cannot be read', async () => {
    const source = join(temporaryFolder(), 'a.mp4')
    copyFileSync(tinyClip(), source)
    chmodSync(source, 0)
    const error = await errorOf(jobOf(source, temporaryFolder()), startWorker(asOrdinaryUser))
    expect(error.code).toBe('input.unreadable')
  })

  it('one that has nothing for the preset says so', async () => {
    const silent = longClip()
    const error = await errorOf(jobOf(silent, temporaryFolder(), presetNamed('audio-mp3')))
    expect(error).toMatchObject({
      code: 'input.nothing-to-convert',
      params: { preset: 'Audio MP3' },
    })
  })

  it('one cut off in the middle gives no half film', async () => {
    const folder = temporaryFolder()
    const source = join(temporaryFolder(), 'half.mp4')
    copyFileSync(await fastStart(folder), source)
    truncateSync(source, Math.round(readFileSync(source).length * 0.6))
    const target = temporaryFolder()
    const error = await errorOf(jobOf(source, target))
    expect(error).toMatchObject({
      code: 'output.invalid',
      params: { reason: 'it is shorter than the source' },
    })
    expect(readdirSync(target)).toEqual([])
  })

  it('one that changes meanwhile is not taken for converted', async () => {
    const source = join(temporaryFolder(), 'a.mp4')
    copyFileSync(clip(4), source)
    const folder = temporaryFolder()
    const worker = startWorker()
    const job = jobOf(source, folder)
    worker.send({ type: 'run', ...job })
    await worker.next('started')
    utimesSync(source, new Date(), new Date(0))
    expect(await worker.outcome(job)).toMatchObject({
      kind: 'failed',
      error: { code: 'input.changed' },
    })
    expect(readdirSync(folder)).toEqual([])
  })

  /** A clip whose index comes first, so that its beginning can be read without its end. */
  async function fastStart(folder: string): Promise<string> {
    const outcome = await startWorker().run(jobOf(clip(8), folder, presetNamed('copy-to-mp4')))
    if (outcome.kind !== 'completed') throw new Error(outcome.kind)
    return outcome.outputPath
  }
})

describe('files that point at other files', () => {
  const secret = tinyClip()
  it.each([
    ['list.m3u8', `#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\n${secret}\n#EXT-X-ENDLIST\n`],
    ['list.mp4', `#EXTM3U\n#EXTINF:1,\nfile://${secret}\n#EXT-X-ENDLIST\n`],
    ['list.ffconcat', `ffconcat version 1.0\nfile '${secret}'\n`],
    [
      'list.mpd',
      `<?xml version="1.0"?><MPD xmlns="urn:mpeg:dash:schema:mpd:2011" type="static" ` +
        `mediaPresentationDuration="PT1S"><Period><AdaptationSet mimeType="video/mp4">` +
        `<Representation id="1" bandwidth="1"><BaseURL>file://${secret}</BaseURL>` +
        `</Representation></AdaptationSet></Period></MPD>`,
    ],
    ['list.sdp', 'v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nm=video 9 RTP/AVP 96\n'],
  ])('%s does not open them', async (name, content) => {
    const error = await errorOf(jobOf(fileWith(content, name), temporaryFolder()))
    expect(error.code).toBe('input.playlist')
  })
})

describe('destinations', () => {
  it('a missing folder is missing', async () => {
    const error = await errorOf(jobOf(tinyClip(), '/nowhere/at/all'))
    expect(error).toMatchObject({
      code: 'destination.missing',
      params: { path: '/nowhere/at/all' },
    })
  })

  it.runIf(process.platform === 'linux')('a folder of a drive that is away is gone', async () => {
    const folder = '/media/nobody/NO SUCH DRIVE/films'
    const error = await errorOf(jobOf(tinyClip(), folder))
    expect(error).toMatchObject({ code: 'destination.gone', params: { path: folder } })
  })

  it('a folder without permission is read-only', async () => {
    const folder = join(temporaryFolder(), 'locked')
    mkdirSync(folder, { mode: 0o555 })
    const error = await errorOf(jobOf(tinyClip(), folder), startWorker(asOrdinaryUser))
    expect(error).toMatchObject({ code: 'destination.read-only', params: { path: folder } })
  })

  // A mount that only the worker sees and that ends with it; needs user namespaces or root.
  const inSmallDisk = (folder: string, sizeKb: number): readonly string[] => [
    'unshare',
    '--mount',
    '--map-root-user',
    'sh',
    '-c',
    'mount -t tmpfs -o size="$2"k tmpfs "$1" && shift 2 && exec "$@"',
    'sh',
    folder,
    String(sizeKb),
  ]
  const canMount = canRun(
    'unshare',
    '--mount',
    '--map-root-user',
    'mount',
    '-t',
    'tmpfs',
    'x',
    '/mnt',
  )

  it.skipIf(!canMount).each([64, 700])('a disk of %i KiB is full', async (sizeKb) => {
    const folder = join(temporaryFolder(), 'disk')
    mkdirSync(folder)
    const worker = startWorker({ wrapper: inSmallDisk(folder, sizeKb) })
    const error = await errorOf(jobOf(longClip(), folder, draft), worker)
    expect(error).toMatchObject({ code: 'destination.full', params: { path: folder } })
  })

  it('a file larger than the system allows is too large', async () => {
    const folder = temporaryFolder()
    // 256 blocks of 512 bytes in POSIX, of 1,024 in bash: little either way.
    const worker = startWorker({ wrapper: ['sh', '-c', 'ulimit -f 256; exec "$@"', 'sh'] })
    const error = await errorOf(jobOf(longClip(), folder, draft), worker)
    expect(error).toMatchObject({ code: 'destination.file-too-large', params: { path: folder } })
    expect(partsIn(folder)).toEqual([])
  })
})

/** As quick as x264 gets, and large. */
const draft: Preset = {
  ...presetNamed('fast-720p'),
  video: {
    ...(presetNamed('fast-720p').video as Extract<Preset['video'], { mode: 'encode' }>),
    speed: 'ultrafast',
    quality: { mode: 'constant', value: 5 },
  },
}

describe('ffmpeg', () => {
  /** An ffmpeg that runs some shell commands first. */
  function program(commands: string): string {
    const path = join(temporaryFolder(), 'ffmpeg')
    writeFileSync(path, `#!/bin/sh\n${commands}\nexec '${systemTools().ffmpegPath}' "$@"\n`)
    chmodSync(path, 0o755)
    return path
  }

  it('that is not there is missing', async () => {
    const worker = startWorker({ tools: null })
    expect(await errorOf(jobOf(tinyClip(), temporaryFolder()), worker)).toMatchObject({
      code: 'ffmpeg.missing',
    })
  })

  it('that went away is missing', async () => {
    const tools = { ffmpegPath: '/nowhere/ffmpeg', ffprobePath: '/nowhere/ffprobe' }
    const worker = startWorker({ tools })
    expect(await errorOf(jobOf(tinyClip(), temporaryFolder()), worker)).toMatchObject({
      code: 'ffmpeg.missing',
    })
  })

  it('that lacks an encoder says which', async () => {
    const lacking = program(`for each do
      [ "$each" = libx264 ] && each=libnosuch
      shift
      set -- "$@" "$each"
    done`)
    const worker = startWorker({ tools: { ...systemTools(), ffmpegPath: lacking } })
    expect(await errorOf(jobOf(tinyClip(), temporaryFolder()), worker)).toMatchObject({
      code: 'encoder.missing',
      params: { encoder: 'libnosuch' },
    })
  })

  it('that somebody kills has failed, and leaves nothing', async () => {
    const folder = temporaryFolder()
    const worker = startWorker()
    const job = jobOf(longClip(), folder)
    worker.send({ type: 'run', ...job })
    const { ffmpeg } = await worker.next('started')
    await worker.next('progress', (message) => message.progress.phase === 'encoding')
    process.kill(ffmpeg.pid, 'SIGKILL')
    expect(await worker.outcome(job)).toMatchObject({
      kind: 'failed',
      error: { code: 'ffmpeg.killed', detail: expect.stringContaining('SIGKILL') as string },
    })
    expect(readdirSync(folder)).toEqual([])
    expect(isRunning(ffmpeg.pid)).toBe(false)
  })

  it('knows none of the person’s secrets', async () => {
    const folder = temporaryFolder()
    const spy = program(`env >> '${folder}/environment'`)
    const worker = startWorker({
      tools: { ...systemTools(), ffmpegPath: spy },
      environment: { AWS_SECRET_ACCESS_KEY: 'hunter2', NODE_OPTIONS: '--no-warnings' },
    })
    expect(await worker.run(jobOf(tinyClip(), folder))).toMatchObject({ kind: 'completed' })
    const seen = readFileSync(join(folder, 'environment'), 'utf8')
    expect(seen).toContain('PATH=')
    expect(seen).not.toMatch(/hunter2|NODE_/)
  })
})

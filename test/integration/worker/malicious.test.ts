// Media that were made to do harm: to read what they should not, to call home, to eat the memory.
import { execFile, execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Preset } from '../../../src/shared/presets.ts'
import type { Outcome } from '../../../src/shared/worker.ts'
import { Canary, Doorman } from '../../fixtures/canary.ts'
import { mediaFile, plainFile, tinyClip } from '../../fixtures/media.ts'
import { systemTools } from '../../fixtures/system-tools.ts'
import { jobOf, presetNamed, WorkerProcess } from '../../fixtures/worker-process.ts'
import { streamsOf } from './inspect-media.ts'
import { temporaryFolder } from './workspace.ts'

let worker: WorkerProcess
let doorman: Doorman
beforeAll(async () => {
  worker = new WorkerProcess()
  doorman = await Doorman.open()
})
afterAll(() => {
  worker.kill()
  doorman.close()
})

const fast = presetNamed('fast-720p')

/** Every kind of file that sends its reader somewhere else, by what it would send it to. */
const pointers = {
  hls: (url: string) => `#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\n${url}\n#EXT-X-ENDLIST\n`,
  'hls with a key': (url: string) =>
    `#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXT-X-KEY:METHOD=AES-128,URI="${url}"\n#EXTINF:1,\n` +
    `${url}\n#EXT-X-ENDLIST\n`,
  ffconcat: (url: string) => `ffconcat version 1.0\nfile '${url}'\n`,
  dash: (url: string) =>
    `<?xml version="1.0"?><MPD xmlns="urn:mpeg:dash:schema:mpd:2011" type="static" ` +
    `mediaPresentationDuration="PT1S"><Period><AdaptationSet mimeType="video/mp4">` +
    `<Representation id="1" bandwidth="1"><BaseURL>${url}</BaseURL></Representation>` +
    `</AdaptationSet></Period></MPD>`,
  imf: (url: string) =>
    `<?xml version="1.0"?><CompositionPlaylist xmlns="http://www.smpte-ra.org/schemas/2067-3/2016">` +
    `<Id>${url}</Id></CompositionPlaylist>`,
  avisynth: (url: string) => `DirectShowSource("${url}")\n`,
  smil: (url: string) => `<smil><body><video src="${url}"/></body></smil>`,
}
type Pointer = keyof typeof pointers

/** By its content; some kinds are known by name. */
const refused = {
  kind: 'failed',
  error: { code: expect.stringMatching(/^input\.(playlist|not-media)$/) as string },
}

const each = Object.keys(pointers) as Pointer[]
const names = ['film.mp4', 'film.mkv', 'film.ts', 'film.avi']

describe('what points elsewhere', () => {
  it.each(each)('%s under the name of a film reads no other file', async (kind) => {
    const folder = temporaryFolder()
    const canary = new Canary(join(folder, 'canary'))
    for (const name of names) {
      for (const url of [canary.path, `file:${canary.path}`, basename(canary.path)]) {
        writeFileSync(join(folder, name), pointers[kind](url))
        const outcome = await canary.watch(run(join(folder, name)))
        expect(outcome).toMatchObject(refused)
      }
    }
    expect(canary.wasOpened).toBe(false)
  })

  it.each(each)('%s under the name of a film calls nobody', async (kind) => {
    const folder = temporaryFolder()
    for (const name of names) {
      for (const scheme of ['http', 'tcp', 'rtmp']) {
        const url = `${scheme}://127.0.0.1:${doorman.port}/${name}`
        writeFileSync(join(folder, name), pointers[kind](url))
        const outcome = await run(join(folder, name))
        expect(outcome).toMatchObject(refused)
      }
    }
    expect(doorman.visitors).toBe(0)
  })

  it('under the name of its subtitles is no subtitle file, and is not followed', async () => {
    const folder = temporaryFolder()
    copyFileSync(tinyClip(), join(folder, 'film.mp4'))
    const canary = new Canary(join(folder, 'canary'))
    const url = `http://127.0.0.1:${doorman.port}/a.srt`
    writeFileSync(join(folder, 'film.srt'), pointers.ffconcat(canary.path))
    writeFileSync(join(folder, 'film.en.srt'), pointers.hls(url))
    writeFileSync(join(folder, 'film.de.vtt'), `${pointers.hls(url)}WEBVTT\n`)
    writeFileSync(join(folder, 'film.fr.ass'), pointers['hls with a key'](url))
    const outcome = await canary.watch(run(join(folder, 'film.mp4')))
    expect(kindsIn(outcome)).toEqual(['video', 'audio'])
    expect(canary.wasOpened).toBe(false)
    expect(doorman.visitors).toBe(0)
  })

  it('would be followed without the guard, and noticed here', async () => {
    const folder = temporaryFolder()
    const canary = new Canary(join(folder, 'canary'))
    const list = join(folder, 'film.mp4')
    const look = (...options: readonly string[]) =>
      promisify(execFile)(systemTools().ffprobePath, ['-v', 'quiet', ...options, list]).catch(
        () => null,
      )
    writeFileSync(list, pointers.ffconcat(canary.path))
    await canary.watch(look('-safe', '0', '-f', 'concat'))
    expect(canary.wasOpened).toBe(true)
    const caller = await Doorman.open()
    writeFileSync(list, pointers.ffconcat(`tcp://127.0.0.1:${caller.port}`))
    await look('-safe', '0', '-protocol_whitelist', 'file,tcp', '-f', 'concat')
    expect(caller.visitors).toBeGreaterThan(0)
    caller.close()
  })
})

it('a pipe under the name of its subtitles holds nothing up', async () => {
  const folder = temporaryFolder()
  copyFileSync(tinyClip(), join(folder, 'film.mp4'))
  execFileSync('mkfifo', [join(folder, 'film.srt')])
  expect(kindsIn(await run(join(folder, 'film.mp4')))).toEqual(['video', 'audio'])
})

describe('a picture that claims to be immense', () => {
  const claimed = 60_000

  /** GIF89a: the screen's size at byte 6, each image's behind its comma and position. */
  const gif = () => {
    const bytes = Buffer.from(readFileSync(mediaFile('gif', ...source('64x64'))))
    bytes.writeUInt16LE(claimed, 6)
    bytes.writeUInt16LE(claimed, 8)
    return plainFile('gif', bytes)
  }
  const y4m = () => {
    const header = `YUV4MPEG2 W${claimed} H${claimed} F25:1 Ip A1:1 C420jpeg\nFRAME\n`
    return plainFile('y4m', Buffer.concat([Buffer.from(header), Buffer.alloc(100_000)]))
  }
  /** ITU T.81: height and width stand 5 bytes behind the marker of a frame. */
  const mjpeg = () => {
    const bytes = Buffer.from(readFileSync(mediaFile('mjpeg', ...source('64x64'), '-c:v', 'mjpeg')))
    for (let at = bytes.indexOf('ffc0', 0, 'hex'); at >= 0;) {
      bytes.writeUInt16BE(claimed, at + 5)
      bytes.writeUInt16BE(claimed, at + 7)
      at = bytes.indexOf('ffc0', at + 2, 'hex')
    }
    return plainFile('mjpeg', bytes)
  }
  const source = (size: string) =>
    `-f lavfi -i testsrc2=size=${size}:rate=10:duration=0.5`.split(' ')

  it.each([
    { name: 'GIF', make: gif },
    { name: 'Y4M', make: y4m },
    { name: 'Motion JPEG', make: mjpeg },
  ])('$name fails before it takes any memory', async ({ make }) => {
    const job = jobOf(make(), temporaryFolder(), fast)
    const peak = watchMemory()
    const outcome = await worker.run(job)
    expect(outcome.kind).toBe('failed')
    expect(outcome).toMatchObject({
      error: { code: expect.stringMatching(/^(input|ffmpeg|encoder)\./) as string },
    })
    // A gibibyte, of 14 that such a picture would take.
    expect(peak()).toBeLessThan(1024 * 1024)
  })

  /** Answers the most that any of the worker's children has held, KiB. */
  function watchMemory(): () => number {
    let most = 0
    const timer = setInterval(() => {
      for (const pid of childrenOf(worker.child.pid ?? 0)) most = Math.max(most, peakOf(pid))
    }, 10)
    return () => {
      clearInterval(timer)
      return most
    }
  }

  function childrenOf(pid: number): readonly number[] {
    try {
      return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
        .split(' ')
        .filter((word) => word.trim() !== '')
        .map(Number)
    } catch {
      return []
    }
  }

  function peakOf(pid: number): number {
    try {
      return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)
    } catch {
      return 0
    }
  }
})

describe('names that mean something to a filter', () => {
  const srt = (text: string) => plainFile('srt', `1\n00:00:00,000 --> 00:00:02,000\n${text}\n`)
  const film = () =>
    mediaFile(
      'mkv',
      ...'-f lavfi -i color=gray:size=320x180:rate=5:duration=1'.split(' '),
      '-i',
      srt('First'),
      '-i',
      srt('Second, and quite another'),
      ...'-map 0 -map 1 -map 2 -c:s srt -c:v libx264 -preset ultrafast'.split(' '),
    )
  const plain = () =>
    mediaFile(
      'mkv',
      ...'-f lavfi -i color=gray:size=320x180:rate=5:duration=1'.split(' '),
      ...'-c:v libx264 -preset ultrafast'.split(' '),
    )
  const burning: Preset = { ...fast, subtitles: 'burn' }

  const evil = [
    `a',drawtext=textfile=secret:fontsize=90:'.mkv`,
    `x:si=1.mkv`,
    `x\\:si=1.mkv`,
    `[in].mkv`,
    `it's; a\\b.mkv`,
    `'';[0]negate[v].mkv`,
    `%{pts} %d.mkv`,
    `a\nb=c,negate.mkv`,
    `x':force_style='FontSize=90.mkv`,
  ]

  /** Checksums of the finished picture's frames. */
  async function framesOf(path: string, preset: Preset): Promise<string> {
    const outcome = await run(path, preset)
    if (outcome.kind !== 'completed') throw new Error(JSON.stringify(outcome))
    const parameters = ['-v', 'error', '-i', `file:${outcome.outputPath}`]
    return execFileSync(
      systemTools().ffmpegPath,
      [...parameters, '-map', '0:v', '-f', 'framecrc', '-'],
      { encoding: 'utf8' },
    )
  }

  function named(name: string, source: string, beside?: string): string {
    const folder = join(temporaryFolder(), 'films')
    mkdirSync(folder)
    writeFileSync(join(folder, 'secret'), 'SECRET')
    copyFileSync(source, join(folder, name))
    if (beside !== undefined) copyFileSync(beside, join(folder, name.replace(/mkv$/, 'srt')))
    return join(folder, name)
  }

  let drawnInside: string
  let drawnBeside: string
  it('a plain name has subtitles that can be seen', async () => {
    const clean = await framesOf(named('plain.mkv', plain()), burning)
    drawnInside = await framesOf(named('plain.mkv', film()), burning)
    drawnBeside = await framesOf(named('plain.mkv', plain(), srt('Beside')), burning)
    expect(new Set([clean, drawnInside, drawnBeside]).size).toBe(3)
  })

  it.each(evil)('%j has its own subtitles drawn, and nothing else', async (name) => {
    expect(await framesOf(named(name, film()), burning)).toBe(drawnInside)
  })

  it.each(evil)('%j has the file beside it drawn, and nothing else', async (name) => {
    expect(await framesOf(named(name, plain(), srt('Beside')), burning)).toBe(drawnBeside)
  })
})

function run(input: string, preset: Preset = fast): Promise<Outcome> {
  return worker.run(jobOf(input, temporaryFolder(), preset))
}

function kindsIn(outcome: Outcome): readonly unknown[] {
  if (outcome.kind !== 'completed') throw new Error(JSON.stringify(outcome))
  return streamsOf(outcome.outputPath).map(({ codec_type: kind }) => kind)
}

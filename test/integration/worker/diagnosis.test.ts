// Real failures of the real ffmpeg, through the real worker: what a person is told of each.
import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ErrorCode } from '../../../src/shared/errors.ts'
import type { Preset, VideoSettings } from '../../../src/shared/presets.ts'
import { describeError } from '../../../src/shared/strings/errors.ts'
import { clip, longClip, mediaFile, tinyClip } from '../../fixtures/media.ts'
import { systemTools } from '../../fixtures/system-tools.ts'
import {
  canRun,
  jobOf,
  presetNamed,
  type Job,
  type WorkerProcess,
  type WorkerSetup,
} from '../../fixtures/worker-process.ts'
import { startWorker, temporaryFolder } from './workspace.ts'

const words = (text: string) => text.split(' ')

/** What a job fails of; nothing of it may be left. */
async function codeOf(job: Job, worker: WorkerProcess = startWorker()): Promise<ErrorCode | null> {
  const outcome = await worker.run(job)
  expect(readdirSync(job.task.destinationDir).filter((name) => name.endsWith('.part'))).toEqual([])
  if (outcome.kind !== 'failed') return null
  expect(describeError(outcome.error).remedy.length).toBeGreaterThan(10)
  return outcome.error.code
}

function withVideo(changes: Partial<VideoSettings>): Preset {
  const preset = presetNamed('fast-720p')
  if (preset.video.mode !== 'encode') throw new Error('expected a preset that encodes')
  const video = { ...preset.video, speed: 'ultrafast', ...changes, copyWhenFits: false }
  return { ...preset, video }
}

function sourceOf(name: string, bytes: string | Uint8Array): string {
  const path = join(temporaryFolder(), name)
  writeFileSync(path, bytes)
  return path
}

const matroska = () => {
  const path = join(temporaryFolder(), 'a.mkv')
  execFileSync(systemTools().ffmpegPath, ['-v', 'error', '-i', clip(2), '-c', 'copy', path])
  return path
}

describe('sources', () => {
  it.each<readonly [string, string, ErrorCode, () => string | Uint8Array]>([
    ['an MP4 without its end', 'a.mp4', 'input.incomplete', () => head(clip(2), 0.7)],
    ['a Matroska of a few bytes', 'a.mkv', 'input.incomplete', () => head(matroska(), 0.001)],
    ['a playlist', 'film.m3u8', 'input.playlist', () => '#EXTM3U\n#EXTINF:1,\nhttp://a/b.ts\n'],
    [
      'a playlist by a film’s name',
      'film.mp4',
      'input.playlist',
      () => '#EXTM3U\n#EXTINF:1,\na.ts\n',
    ],
    ['a web page by a film’s name', 'film.mp4', 'input.web-page', () => '<!DOCTYPE html>\n<html>'],
    [
      'an archive by a film’s name',
      'film.avi',
      'input.archive',
      () => 'PK\u0003\u0004'.padEnd(4000, 'x'),
    ],
    ['noise', 'film.mkv', 'input.not-media', () => '\u0001\u0002\u0003'.repeat(5000)],
    ['Apple’s protected film', 'film.m4v', 'input.protected', () => tagged('avc1', 'drmi')],
    [
      'a film whose decoder nobody has',
      'film.mp4',
      'input.nothing-to-convert',
      () => tagged('avc1', 'zzzz'),
    ],
    ['a film whose parameters are wiped out', 'film.mp4', 'input.nothing-to-convert', wiped],
  ])('%s', async (_, name, code, content) => {
    expect(await codeOf(jobOf(sourceOf(name, content()), temporaryFolder()))).toBe(code)
  })

  it('a film that is encrypted by the standard', async () => {
    const path = join(temporaryFolder(), 'cenc.mp4')
    const key = ['-encryption_key', '76a6c65c5ea762046bd749a2e632ccbb']
    const kid = ['-encryption_kid', 'a7e61c373e219033c21091fa607bf3b8']
    execFileSync(systemTools().ffmpegPath, [
      ...words(`-v error -i ${clip(2)} -c copy -encryption_scheme cenc-aes-ctr`),
      ...key,
      ...kid,
      path,
    ])
    expect(await codeOf(jobOf(path, temporaryFolder()))).toBe('input.protected')
  })

  const head = (path: string, share: number) => {
    const bytes = readFileSync(path)
    return bytes.subarray(0, Math.max(60, Math.round(bytes.length * share)))
  }
  const tagged = (from: string, to: string) => {
    const silent = readFileSync(
      mediaFile('mp4', ...'-f lavfi -i testsrc2=size=160x120:duration=0.2 -c:v libx264'.split(' ')),
    )
    return Buffer.from(silent.toString('latin1').replaceAll(from, to), 'latin1')
  }
  /** The sizes that a film's index states, gone. */
  function wiped(): Uint8Array {
    const bytes = Buffer.from(tagged('avc1', 'avc1'))
    bytes.fill(0, bytes.indexOf('avcC') + 4, bytes.indexOf('avcC') + 30)
    bytes.fill(0, bytes.lastIndexOf('avc1') + 28, bytes.lastIndexOf('avc1') + 32)
    return bytes
  }
})

describe('encoders', () => {
  it.each<readonly [string, ErrorCode, Partial<VideoSettings>]>([
    ['a speed that x264 does not know', 'encoder.refuses-settings', { speed: 'bogus' }],
    ['a profile that x264 does not know', 'encoder.refuses-profile', { profile: 'bogus' }],
    ['a level that x264 does not know', 'encoder.refuses-profile', { level: '9.9' }],
    [
      'a level that x265 does not know',
      'encoder.refuses-profile',
      { encoder: 'libx265', level: '9.9', profile: null },
    ],
    [
      'a profile that has too few colours',
      'encoder.refuses-pixel-format',
      { profile: 'baseline', pixelFormat: 'yuv444p' as VideoSettings['pixelFormat'] },
    ],
  ])('%s', async (_, code, changes) => {
    expect(await codeOf(jobOf(clip(), temporaryFolder(), withVideo(changes)))).toBe(code)
  })
})

/** An ffmpeg whose words are changed on their way: those that a preset cannot say. */
function changing(from: string, to: string): WorkerSetup {
  return wrapped(`for each do
    [ "$each" = '${from}' ] && each='${to}'
    shift
    set -- "$@" "$each"
  done`)
}

/** An ffmpeg that runs some shell commands first. */
function wrapped(commands: string): WorkerSetup {
  const path = join(temporaryFolder(), 'ffmpeg')
  const { ffmpegPath } = systemTools()
  writeFileSync(path, `#!/bin/sh\n${commands}\nexec '${ffmpegPath}' "$@"\n`)
  chmodSync(path, 0o755)
  return { tools: { ...systemTools(), ffmpegPath: path } }
}

describe('an ffmpeg', () => {
  it.each<readonly [string, ErrorCode, string, string]>([
    ['without an encoder', 'encoder.missing', 'libx264', 'libnosuch'],
    ['without NVIDIA’s driver', 'gpu.driver-missing', 'libx264', 'h264_nvenc'],
    ['without an Intel chip', 'gpu.no-device', 'libx264', 'h264_qsv'],
    ['without an option', 'ffmpeg.option-unknown', '-fps_mode:0', '-nosuch:0'],
    ['with a muxer that takes no such picture', 'output.codec-refused', 'mp4', 'webm'],
  ])('%s', async (_, code, from, to) => {
    expect(await codeOf(jobOf(clip(), temporaryFolder()), startWorker(changing(from, to)))).toBe(
      code,
    )
  })

  it.each<readonly [string, ErrorCode, string]>([
    ['without a filter', 'filter.missing', '-filter:v nosuch'],
    ['whose filter refuses', 'filter.failed', '-filter:v crop=9000:9000'],
    ['whose picture would be too large', 'input.picture-too-large', '-filter:v scale=99999:99999'],
    [
      'that makes an odd picture',
      'encoder.refuses-size',
      '-filter:v crop=101:101:exact=1,format=yuv420p -pix_fmt:v yuv420p -flags:v 0',
    ],
    ['whose sound is too fast', 'encoder.refuses-sample-rate', '-c:a libmp3lame -ar 123456'],
    ['whose sound has too many channels', 'encoder.refuses-channels', '-c:a libmp3lame -ac 6'],
    [
      'whose times run backwards',
      'output.timestamps',
      `-c:v mjpeg -an -fps_mode passthrough -filter:v setpts=-N/25/TB`,
    ],
  ])('%s', async (_, code, options) => {
    // In front of the output's name, where they outweigh what the plan says.
    const commands = `[ "$1" = '-encoders' ] || [ "$1" = '-formats' ] || case "$*" in *.part)
      for last do :; done
      set -- -v level+info -y -i '${clip()}' ${options} -f matroska "$last";; esac`
    expect(await codeOf(jobOf(clip(), temporaryFolder()), startWorker(wrapped(commands)))).toBe(
      code,
    )
  })

  it.each<readonly [string, ErrorCode]>([
    ['KILL', 'ffmpeg.killed'],
    ['SEGV', 'ffmpeg.crashed'],
    ['ABRT', 'ffmpeg.crashed'],
    ['ILL', 'ffmpeg.wrong-processor'],
    ['XFSZ', 'destination.file-too-large'],
  ])('that ends by SIG%s', async (signal, code) => {
    const commands = `case "$*" in *.part) kill -${signal} $$;; esac`
    expect(await codeOf(jobOf(clip(), temporaryFolder()), startWorker(wrapped(commands)))).toBe(
      code,
    )
  })

  it
    .skipIf(process.platform !== 'linux')
    .each<readonly [string, ErrorCode, (path: string) => void]>([
      ['made for another processor', 'ffmpeg.wrong-processor', (path) => patch(path, 18, 0xb7)],
      ['that is no program', 'ffmpeg.wrong-processor', (path) => truncateSync(path, 100)],
      [
        'without one of its libraries',
        'ffmpeg.library-missing',
        (path) => rename(path, 'libavfilter.so', 'libavfilteX.so'),
      ],
    ])('%s', async (_, code, spoil) => {
    const folder = temporaryFolder()
    const ffmpegPath = join(folder, 'ffmpeg')
    cpSync(systemTools().ffmpegPath, ffmpegPath, { dereference: true })
    spoil(ffmpegPath)
    const tools = { ...systemTools(), ffmpegPath }
    expect(await codeOf(jobOf(clip(), temporaryFolder()), startWorker({ tools }))).toBe(code)
  })

  it('that may not be run', async () => {
    const ffmpegPath = join(temporaryFolder(), 'ffmpeg')
    copyFileSync(systemTools().ffmpegPath, ffmpegPath)
    chmodSync(ffmpegPath, 0o644)
    const tools = { ...systemTools(), ffmpegPath }
    expect(await codeOf(jobOf(clip(), temporaryFolder()), startWorker({ tools }))).toBe(
      'ffmpeg.blocked',
    )
  })

  it.skipIf(process.platform !== 'linux')('that gets too little memory', async () => {
    const commands = `case "$*" in *.part) ulimit -v 400000
      for last do :; done
      set -- -v level+info -y -f lavfi -i color=size=3840x2160:d=1 -c:v libx264 -f matroska "$last";; esac`
    const worker = startWorker(wrapped(commands))
    expect(await codeOf(jobOf(clip(), temporaryFolder()), worker)).toBe('system.out-of-memory')
  })

  function patch(path: string, at: number, byte: number): void {
    const bytes = readFileSync(path)
    bytes[at] = byte
    writeFileSync(path, bytes)
  }
  function rename(path: string, from: string, to: string): void {
    const text = readFileSync(path).toString('latin1').replaceAll(from, to)
    writeFileSync(path, Buffer.from(text, 'latin1'))
  }
})

describe('destinations', () => {
  it('a name that is too long', async () => {
    const folder = temporaryFolder()
    const job = jobOf(tinyClip(), folder)
    const partPath = join(folder, `${'x'.repeat(300)}.part`)
    expect(await codeOf({ ...job, task: { ...job.task, partPath } })).toBe(
      'destination.name-too-long',
    )
  })

  const inReadOnlyFolder = (folder: string): WorkerSetup => ({
    wrapper: [
      ...words('unshare --mount --map-root-user sh -c'),
      'mount -t tmpfs -o ro tmpfs "$1" && shift && exec "$@"',
      'sh',
      folder,
    ],
  })
  const mayMount = canRun('unshare', ...'--mount --map-root-user mount -t tmpfs x /mnt'.split(' '))
  it.skipIf(!mayMount)('a drive that can only be read', async () => {
    const folder = join(temporaryFolder(), 'card')
    mkdirSync(folder)
    const worker = startWorker(inReadOnlyFolder(folder))
    expect(await codeOf(jobOf(longClip(), folder), worker)).toBe('destination.drive-read-only')
  })
})

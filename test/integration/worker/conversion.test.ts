import { readFileSync, statSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { encodeAudio } from '../../../src/shared/presets/build.ts'
import type { Preset } from '../../../src/shared/presets.ts'
import {
  anamorphicClip,
  clip,
  fastClip,
  film,
  oddClip,
  portraitClip,
  song,
  variableRateClip,
} from '../../fixtures/media.ts'
import { chapterTitles, decodeWhole, formatOf, frameTimes, streamsOf } from './inspect-media.ts'
import { jobOf, partsIn, presetNamed, WorkerProcess } from '../../fixtures/worker-process.ts'
import { startWorker, temporaryFolder } from './workspace.ts'

let worker: WorkerProcess
beforeAll(() => {
  worker = new WorkerProcess()
})
afterAll(() => worker.kill())

/** Converts, checks that the file is whole, answers its path. */
async function convert(input: string, preset: Preset): Promise<string> {
  const folder = temporaryFolder()
  const outcome = await worker.run(jobOf(input, folder, preset))
  expect(outcome).toMatchObject({ kind: 'completed' })
  if (outcome.kind !== 'completed') throw new Error(outcome.kind)
  expect(outcome.sizeBytes).toBe(statSync(outcome.outputPath).size)
  expect(partsIn(folder)).toEqual([])
  decodeWhole(outcome.outputPath)
  return outcome.outputPath
}
const fast = presetNamed('fast-720p')
const smallBox: Preset = {
  ...fast,
  video: { ...(fast.video as object), fit: { width: 160, height: 90 } } as Preset['video'],
}

describe('a plain clip', () => {
  it('becomes H.264 and AAC in an MP4 that plays from its start', async () => {
    const output = await convert(clip(), fast)
    expect(streamsOf(output)).toMatchObject([
      { codec_name: 'h264', width: 320, height: 180, nb_frames: '25' },
      { codec_name: 'aac', channels: 1 },
    ])
    const bytes = readFileSync(output)
    expect(bytes.indexOf('moov')).toBeLessThan(bytes.indexOf('mdat'))
  })

  it('is reported from start to end, in order', async () => {
    const reporting = startWorker()
    const job = jobOf(clip(), temporaryFolder(), fast)
    await reporting.run(job)
    const passing = new Set(['progress', 'heartbeat'])
    const types = reporting.messages.map(({ type }) => type).filter((type) => !passing.has(type))
    expect(types).toEqual(['ready', 'planned', 'started', 'intent', 'settled'])
    expect(await reporting.next('planned')).toEqual({
      type: 'planned',
      attempt: job.attempt,
      points: [
        { kind: 'converts-video', codec: 'H.264', width: 320, height: 180 },
        { kind: 'audio', count: 1, codec: 'AAC' },
      ],
    })
    expect(await reporting.next('started')).toMatchObject({
      ffmpeg: { pid: expect.any(Number) as number, startedAt: expect.any(Number) as number },
    })
    const phases = reporting.messages.flatMap((message) =>
      message.type === 'progress' ? [message.progress.phase] : [],
    )
    expect([...new Set(phases)].filter((phase) => phase !== 'encoding')).toEqual([
      'probing',
      'finalising',
      'verifying',
    ])
  })
})

describe('the picture', () => {
  it('of an odd size becomes even', async () => {
    expect(streamsOf(await convert(oddClip(), fast))).toMatchObject([{ width: 320, height: 180 }])
  })

  it('of a phone held upright is fitted upright', async () => {
    const [video] = streamsOf(await convert(portraitClip(), smallBox))
    expect(video).toMatchObject({ width: 90, height: 160 })
    expect(video).not.toHaveProperty('side_data_list')
  })

  it('keeps the shape of its pixels', async () => {
    expect(streamsOf(await convert(anamorphicClip(), fast))).toMatchObject([
      { width: 720, height: 576, sample_aspect_ratio: '64:45', display_aspect_ratio: '16:9' },
    ])
  })

  it('keeps every other frame of 120 a second', async () => {
    expect(streamsOf(await convert(fastClip(), fast))).toMatchObject([
      { avg_frame_rate: '60/1', nb_frames: '60' },
    ])
  })

  it('of a variable rate keeps every frame at its time', async () => {
    const source = variableRateClip()
    expect(frameTimes(await convert(source, fast))).toEqual(frameTimes(source))
  })
})

describe('a film', () => {
  it('keeps all its sound, text, chapters and title in MP4', async () => {
    const output = await convert(film(), fast)
    expect(streamsOf(output).slice(0, 5)).toMatchObject([
      { codec_name: 'h264' },
      { codec_name: 'aac', channels: 6 },
      { codec_name: 'aac', channels: 1 },
      { codec_name: 'mov_text' },
      { codec_name: 'mov_text' },
    ])
    expect(chapterTitles(output)).toEqual(['One', 'Two'])
    expect(formatOf(output)).toMatchObject({ tags: { title: 'A film' } })
  })

  it('becomes VP9, Opus of six channels and WebVTT in WebM', async () => {
    const output = await convert(film(), presetNamed('web-vp9'))
    expect(streamsOf(output)).toMatchObject([
      { codec_name: 'vp9' },
      { codec_name: 'opus', channels: 6 },
      { codec_name: 'opus', channels: 1 },
      { codec_name: 'webvtt' },
      { codec_name: 'webvtt' },
    ])
  })

  it('is copied into MP4, converting only what that cannot hold', async () => {
    const output = await convert(film(), presetNamed('copy-to-mp4'))
    expect(streamsOf(output).slice(0, 3)).toMatchObject([
      { codec_name: 'h264', nb_frames: '50' },
      { codec_name: 'ac3' },
      { codec_name: 'aac' },
    ])
  })

  it('is kept whole in MKV', async () => {
    const output = await convert(film(), { ...presetNamed('copy-to-mp4'), container: 'mkv' })
    expect(streamsOf(output).map((stream) => stream['codec_name'])).toEqual(
      streamsOf(film()).map((stream) => stream['codec_name']),
    )
  })

  it('gives its sound to an MP3', async () => {
    expect(streamsOf(await convert(film(), presetNamed('audio-mp3')))).toMatchObject([
      { codec_name: 'mp3', channels: 2 },
    ])
  })
})

describe('other inputs and presets', () => {
  it('HEVC in MP4 is tagged for Apple', async () => {
    expect(streamsOf(await convert(clip(), presetNamed('small-1080p-hevc')))).toMatchObject([
      { codec_name: 'hevc', codec_tag_string: 'hvc1', pix_fmt: 'yuv420p10le' },
      { codec_name: 'aac' },
    ])
  })

  it('a song keeps its cover in an MP4', async () => {
    expect(streamsOf(await convert(song(), fast))).toMatchObject([
      { codec_name: 'aac' },
      { codec_name: 'mjpeg', disposition: { attached_pic: 1 } },
    ])
  })

  it.each(['m4a', 'flac', 'mkv', 'webm'] as const)('a song becomes %s', async (container) => {
    const preset: Preset = {
      ...presetNamed('audio-mp3'),
      container,
      audio:
        container === 'm4a'
          ? encodeAudio({ encoder: 'aac', bitrate: 128_000 })
          : container === 'webm'
            ? encodeAudio({ encoder: 'libopus', bitrate: 96_000 })
            : encodeAudio({ encoder: 'flac', bitrate: null }),
    }
    const [audio] = streamsOf(await convert(song(), preset))
    expect(audio).toMatchObject({ codec_type: 'audio' })
  })
})

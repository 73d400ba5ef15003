// What presets ask of the picture and the sound, in files that are really made.
import { execFileSync } from 'node:child_process'
import { copyFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { boxes, encodeAudio, encodeVideo } from '../../../src/shared/presets/build.ts'
import type { Preset, VideoSettings } from '../../../src/shared/presets.ts'
import { formatBytes } from '../../../src/shared/strings/format.ts'
import { describePlan } from '../../../src/shared/strings/plan.ts'
import { clip, mediaFile } from '../../fixtures/media.ts'
import { systemTools } from '../../fixtures/system-tools.ts'
import { jobOf, presetNamed } from '../../fixtures/worker-process.ts'
import { formatOf, streamsOf } from './inspect-media.ts'
import { startWorker, temporaryFolder } from './workspace.ts'

const fast = presetNamed('fast-720p')
const withVideo = (changes: Partial<VideoSettings>): Preset => ({
  ...fast,
  video: encodeVideo({
    encoder: 'libx264',
    quality: { mode: 'constant', value: 30 },
    speed: 'ultrafast',
    ...changes,
  }),
})

async function convert(input: string, preset: Preset) {
  const worker = startWorker()
  const outcome = await worker.run(jobOf(input, temporaryFolder(), preset))
  if (outcome.kind !== 'completed') throw new Error(JSON.stringify(outcome))
  const summaries = worker.messages.flatMap((message) =>
    message.type === 'planned' ? [describePlan(message.points)] : [],
  )
  const phases = new Set(
    worker.messages.flatMap((message) =>
      message.type === 'progress' ? [message.progress.phase] : [],
    ),
  )
  return { output: outcome.outputPath, sizeBytes: outcome.sizeBytes, summaries, phases }
}

/** Something no encoder finds easy. */
const busyClip = (seconds: number) =>
  mediaFile(
    'mp4',
    ...`-f lavfi -i testsrc2=size=640x360:rate=25:duration=${seconds},noise=alls=40:allf=t`.split(
      ' ',
    ),
    ...`-f lavfi -i sine=frequency=440:duration=${seconds} -c:v libx264 -preset ultrafast`.split(
      ' ',
    ),
    ...'-crf 20 -pix_fmt yuv420p -c:a aac'.split(' '),
  )

describe('a size', () => {
  it.each([400_000, 900_000])('of %i bytes is kept, and used', async (bytes) => {
    const preset = withVideo({ quality: { mode: 'size', bytes }, speed: 'fast' })
    const { sizeBytes, phases, summaries } = await convert(busyClip(8), preset)
    expect(sizeBytes).toBeLessThanOrEqual(bytes)
    expect(sizeBytes).toBeGreaterThanOrEqual(bytes * 0.93)
    expect(phases).toContain('pass-1')
    expect(phases).toContain('pass-2')
    expect(summaries[0]).toContain(`in two passes to stay within ${formatBytes(bytes)}`)
  })

  it('that the source fits is kept by copying', async () => {
    const { output, summaries } = await convert(clip(3), presetNamed('chat-10mb'))
    expect(summaries[0]).toMatch(/^copies video, which is H.264 that fits already/)
    expect(streamsOf(output)[0]).toMatchObject({ codec_name: 'h264' })
  })
})

describe('the picture', () => {
  it.each<[string, Partial<VideoSettings>, number, number]>([
    ['cropped', { crop: { top: 10, right: 20, bottom: 30, left: 40 } }, 260, 140],
    ['turned', { rotate: 90 }, 180, 320],
    [
      'cropped, turned and fitted',
      {
        crop: { top: 0, right: 0, bottom: 0, left: 140 },
        rotate: 270,
        fit: { width: 90, height: 90 },
      },
      90,
      90,
    ],
    ['on a black canvas', { canvas: { width: 200, height: 300, fill: 'black' } }, 200, 300],
    ['on a blurred canvas', { canvas: { width: 200, height: 300, fill: 'blur' } }, 200, 300],
    ['cut to a canvas', { canvas: { width: 200, height: 300, fill: 'crop' } }, 200, 300],
    ['in a box', { fit: boxes.p480 }, 320, 180],
  ])('%s', async (_, changes, width, height) => {
    const { output } = await convert(clip(), withVideo(changes))
    expect(streamsOf(output)[0]).toMatchObject({ width, height, sample_aspect_ratio: '1:1' })
  })

  it('comes at the rate that is asked for', async () => {
    const { output } = await convert(clip(), withVideo({ fps: 50 }))
    expect(streamsOf(output)[0]).toMatchObject({ avg_frame_rate: '50/1' })
  })
})

it('keeps only the stretch that is asked for', async () => {
  const { output } = await convert(clip(6), { ...withVideo({}), trim: { start: 2, end: 3.5 } })
  expect(Number(formatOf(output)['duration'])).toBeCloseTo(1.5, 1)
})

it('brings sound to a loudness, measured first', async () => {
  const quiet = mediaFile(
    'mkv',
    ...'-f lavfi -i testsrc2=size=160x120:rate=25:duration=6 -f lavfi'.split(' '),
    ...'-i aevalsrc=0.02*sin(440*2*PI*t):d=6 -c:v libx264 -preset ultrafast -c:a aac'.split(' '),
  )
  const { output, phases } = await convert(quiet, presetNamed('fix-audio'))
  expect(phases).toContain('measuring')
  expect(output.endsWith('.mkv')).toBe(true)
  const told = execFileSync('sh', [
    '-c',
    `"$0" -hide_banner -i "$1" -af loudnorm=print_format=json -f null - 2>&1`,
    systemTools().ffmpegPath,
    output,
  ]).toString()
  expect(Number(/"input_i" : "([-.\d]+)"/.exec(told)?.[1])).toBeCloseTo(-16, 0)
})

it('keeps surround sound that a preset lets through', async () => {
  const preset: Preset = {
    ...withVideo({}),
    audio: encodeAudio({ encoder: 'aac', bitrate: 160_000, keep: ['ac3'] }),
  }
  const surround = mediaFile(
    'mkv',
    ...'-f lavfi -i testsrc2=size=160x120:rate=25:duration=1 -f lavfi'.split(' '),
    ...'-i anullsrc=channel_layout=5.1:sample_rate=48000:duration=1 -c:a ac3'.split(' '),
    ...'-c:v libx264 -preset ultrafast'.split(' '),
  )
  const { output } = await convert(surround, preset)
  expect(streamsOf(output)[1]).toMatchObject({ codec_name: 'ac3', channels: 6 })
})

describe('subtitles beside the film', () => {
  const srt = '1\n00:00:00,100 --> 00:00:00,900\nGood evening.\n'

  function filmWith(files: Readonly<Record<string, string | Buffer>>): string {
    const folder = temporaryFolder()
    const film = join(folder, 'Film.mp4')
    copyFileSync(clip(), film)
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
    return film
  }

  it('come along, in their language', async () => {
    const film = filmWith({ 'Film.srt': srt, 'Film.de.srt': srt, 'Other.srt': srt })
    const { output, summaries } = await convert(film, withVideo({}))
    const subtitles = streamsOf(output).filter((stream) => stream['codec_type'] === 'subtitle')
    expect(subtitles.map((stream) => (stream['tags'] as { language?: string }).language)).toEqual([
      'ger',
      'und',
    ])
    expect(summaries[0]).toContain('keeps 2 subtitles')
  })

  it('that Windows wrote long ago come along', async () => {
    const film = filmWith({ 'Film.srt': Buffer.from(srt.replace('Good', 'G\xfcten'), 'latin1') })
    const { output } = await convert(film, withVideo({}))
    const text = execFileSync(systemTools().ffmpegPath, [
      ...'-v error -i'.split(' '),
      output,
      ...'-map 0:s:0 -f srt -'.split(' '),
    ]).toString()
    expect(text).toContain('Güten evening.')
  })

  it('that are something else stay where they are', async () => {
    const film = filmWith({ 'Film.srt': '#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n' })
    const { output } = await convert(film, withVideo({}))
    expect(streamsOf(output)).toHaveLength(2)
  })

  it('are drawn into the picture where that is asked for', async () => {
    const film = filmWith({ 'Film.srt': srt })
    const drawn = await convert(film, { ...withVideo({}), subtitles: 'burn' })
    expect(streamsOf(drawn.output)).toHaveLength(2)
    expect(drawn.summaries[0]).toContain('draws the subtitles into the picture')
    const plain = await convert(film, { ...withVideo({}), subtitles: 'none' })
    expect(statSync(drawn.output).size).not.toBe(statSync(plain.output).size)
  })
})

import { describe, expect, it } from 'vitest'
import { ffmpegArguments } from '../../../../../src/core/media/plan/ffmpeg-arguments.ts'
import { planJob } from '../../../../../src/core/media/plan/plan.ts'
import { findPreset } from '../../../../../src/shared/presets.ts'
import { audio, cover, probeOf, sourceOf, subtitle, video } from '../probe/build-probe.ts'

const inputPath = '/films/-i %d: "quoted" \n🎬.mkv'
const partPath = '/out/.-i %d.part'

function argumentsFor(presetId: string) {
  const preset = findPreset(presetId)
  if (preset === undefined) throw new Error(`expected a preset, got ${presetId}`)
  const probe = probeOf(video(), audio(), subtitle('subrip'), cover())
  const plan = planJob(preset, { ...sourceOf(probe), path: inputPath })
  if (!plan.ok) throw new Error(plan.error.code)
  return ffmpegArguments(plan.value, { inputPath, partPath })
}

describe('ffmpegArguments', () => {
  it('maps streams by number and addresses every option to its stream', () => {
    expect(argumentsFor('fast-720p').outputOptions.join(' ')).toBe(
      '-map 0:0 -map 0:1 -map 0:2 -map 0:3 ' +
        '-codec:0 libx264 -preset:0 fast -crf:0 21 -pix_fmt:0 yuv420p ' +
        '-fps_mode:0 vfr -filter:0 scale=1280:720,setsar=1 ' +
        '-codec:1 aac -b:1 160000 -codec:2 mov_text -codec:3 copy -disposition:3 attached_pic ' +
        '-map_metadata 0 -map_chapters 0 -max_muxing_queue_size 4096 -movflags +faststart ' +
        '-progress pipe:1 -f mp4',
    )
  })

  it('names files by absolute URL, with every character as it is', () => {
    expect(argumentsFor('fast-720p')).toMatchObject({
      inputs: [{ url: `file:${inputPath}` }],
      output: `file:${partPath}`,
    })
  })

  it('keeps ffmpeg off the network and out of other files', () => {
    const inputOptions = argumentsFor('fast-720p').inputs[0]?.options ?? []
    expect(inputOptions[inputOptions.indexOf('-protocol_whitelist') + 1]).toBe('file,pipe')
    const formats = inputOptions[inputOptions.indexOf('-format_whitelist') + 1]?.split(',') ?? []
    expect(formats).toContain('matroska')
    for (const format of [
      'hls',
      'concat',
      'dash',
      'imf',
      'sdp',
      'rtsp',
      'tty',
      'image2',
      'lavfi',
    ]) {
      expect(formats).not.toContain(format)
    }
  })
})

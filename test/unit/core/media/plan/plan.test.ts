import { describe, expect, it } from 'vitest'
import { planJob, type Plan } from '../../../../../src/core/media/plan/plan.ts'
import type { Sidecar } from '../../../../../src/core/media/plan/sidecar.ts'
import type { Probe } from '../../../../../src/core/media/probe/probe.ts'
import { findPreset, type Preset } from '../../../../../src/shared/presets.ts'
import { describePlan } from '../../../../../src/shared/strings/plan.ts'
import { audio, cover, plain, probeOf, sourceOf, subtitle, video } from '../probe/build-probe.ts'

const preset = (id: string, changes: Partial<Preset> = {}): Preset => {
  const found = findPreset(id)
  if (found === undefined) throw new Error(`expected a preset, got ${id}`)
  return { ...found, ...changes }
}
const planned = (id: string | Preset, probe: Probe): Plan => {
  const result = planJob(typeof id === 'string' ? preset(id) : id, sourceOf(probe))
  if (!result.ok) throw new Error(`${result.error.code} ${result.error.detail ?? ''}`)
  return result.value
}
const refusal = (id: string, probe: Probe) => {
  const result = planJob(preset(id), sourceOf(probe))
  return result.ok ? null : result.error
}
/** `kind index encoder`, one a stream. */
const mapping = (plan: Plan) =>
  plan.streams.map(({ kind, source, encoder }) => `${kind} ${source.index} ${encoder ?? 'copy'}`)
const optionsOf = (plan: Plan, stream = 0) =>
  Object.fromEntries(plan.streams[stream]?.options ?? []) as Record<string, string>

describe('which streams', () => {
  it('takes the first real video, all audio and all text subtitles', () => {
    const plan = planned(
      'fast-1080p',
      probeOf(
        cover(0),
        video({ index: 1 }),
        video({ index: 2 }),
        audio({ index: 3 }),
        audio({ index: 4 }),
        subtitle('subrip', 5),
        subtitle('hdmv_pgs_subtitle', 6),
        subtitle('ass', 7),
        {
          kind: 'attachment',
          index: 8,
          codec: 'ttf',
          startSeconds: 0,
          durationSeconds: null,
          ...plain,
        },
      ),
    )
    expect(mapping(plan)).toEqual([
      'video 1 libx264',
      'audio 3 aac',
      'audio 4 aac',
      'subtitle 5 mov_text',
      'subtitle 7 mov_text',
      'cover 0 copy',
    ])
    expect(describePlan(plan.points)).toBe(
      'converts video to H.264 at 1920 × 1080, converts 2 audio tracks to AAC, ' +
        'keeps 2 subtitles, drops 1 image subtitle because MP4 cannot hold it',
    )
  })

  it('passes over what ffmpeg has no name for', () => {
    const strange = audio({ index: 2, codec: 'unknown', channels: 4 })
    expect(mapping(planned('fast-1080p', probeOf(video(), audio(), strange)))).toEqual([
      'video 0 libx264',
      'audio 1 aac',
    ])
  })

  it('converts the sound of a file without a picture', () => {
    const plan = planned('fast-1080p', probeOf(audio({ index: 0 }), cover(1)))
    expect(mapping(plan)).toEqual(['audio 0 aac', 'cover 1 copy'])
    expect(describePlan(plan.points)).toBe('converts audio to AAC')
  })

  it('converts a picture without sound', () => {
    expect(mapping(planned('web-vp9', probeOf(video())))).toEqual(['video 0 libvpx-vp9'])
  })

  it('takes one track and the cover into a piece of music, and no subtitles', () => {
    const probe = probeOf(
      video(),
      audio({ index: 1 }),
      audio({ index: 2 }),
      subtitle('subrip', 3),
      cover(4),
    )
    expect(mapping(planned('audio-mp3', probe))).toEqual(['audio 1 libmp3lame', 'cover 4 copy'])
  })

  it.each([
    ['fast-1080p', probeOf(subtitle('subrip'))],
    ['fast-1080p', probeOf()],
    ['audio-mp3', probeOf(video(), cover())],
    ['copy-to-mp4', probeOf(video({ codec: 'wmv3' }), audio())],
  ])('%s refuses what it has no use for', (id, probe) => {
    expect(refusal(id, probe)).toMatchObject({
      code: 'input.nothing-to-convert',
      params: { preset: preset(id).name },
    })
  })

  it('says what a container cannot hold', () => {
    const error = refusal('copy-to-mp4', probeOf(video({ codec: 'wmv3' }), audio()))
    expect(error?.detail).toBe('MP4 cannot hold wmv3 video without converting it')
  })
})

describe('subtitles', () => {
  it.each([
    ['mp4', ['subrip mov_text', 'mov_text copy', 'webvtt mov_text']],
    ['webm', ['subrip webvtt', 'mov_text webvtt', 'webvtt copy']],
    ['mkv', ['subrip copy', 'mov_text subrip', 'webvtt copy', 'hdmv_pgs_subtitle copy']],
  ] as const)('in %s', (container, expected) => {
    const codecs = ['subrip', 'mov_text', 'webvtt', 'hdmv_pgs_subtitle', 'xsub']
    const probe = probeOf(video(), ...codecs.map((codec, at) => subtitle(codec, at + 1)))
    const plan = planned(preset('fast-1080p', { container }), probe)
    const kept = plan.streams.filter(({ kind }) => kind === 'subtitle')
    expect(kept.map(({ source, encoder }) => `${source.codec} ${encoder ?? 'copy'}`)).toEqual(
      expected,
    )
  })
})

it('a subtitle file beside the source is copied where the container can hold it', () => {
  const beside: Sidecar = { path: '/films/a.srt', format: 'srt', language: null }
  const source = { ...sourceOf(probeOf(video())), sidecars: [beside] }
  const lastOf = (id: string) => {
    const plan = planJob(preset(id), source)
    return plan.ok ? plan.value.streams.at(-1) : null
  }
  expect(lastOf('copy-to-mkv')).toMatchObject({ kind: 'subtitle', input: 1, encoder: null })
  expect(lastOf('copy-to-mp4')).toMatchObject({ kind: 'subtitle', encoder: 'mov_text' })
})

describe('the picture', () => {
  it('is left alone when it fits', () => {
    expect(optionsOf(planned('fast-1080p', probeOf(video())))).toEqual({
      preset: 'fast',
      crf: '22',
      pix_fmt: 'yuv420p',
      fps_mode: 'vfr',
    })
  })

  it('is scaled into the box, upright', () => {
    const plan = planned('fast-720p', probeOf(video({ rotation: 90 })))
    expect(optionsOf(plan)['filter']).toBe('scale=720:1280,setsar=1')
    expect(describePlan(plan.points)).toBe('converts video to H.264 at 720 × 1280')
  })

  it('keeps the aspect of its pixels', () => {
    const dvd = video({
      width: 720,
      height: 576,
      sampleAspect: { numerator: 64, denominator: 45 },
    })
    const plan = planned('fast-720p', probeOf(dvd))
    expect(optionsOf(plan)['filter']).toBeUndefined()
    expect(describePlan(plan.points)).toBe('converts video to H.264 at 1024 × 576')
  })

  it.each([
    [{ numerator: 120, denominator: 1 }, 'fps=60', 3600],
    [{ numerator: 60_000, denominator: 1001 }, undefined, 3596],
    [{ numerator: 6002, denominator: 100 }, undefined, 3601],
    [{ numerator: 24, denominator: 1 }, undefined, 1440],
  ])('at %j frames a second', (averageRate, filter, frames) => {
    const plan = planned('fast-1080p', probeOf(video({ averageRate, gridRate: averageRate })))
    expect(optionsOf(plan)['filter']).toBe(filter)
    expect(plan.frameCount).toBe(frames)
  })

  it('keeps a variable rate on the clock of the source', () => {
    const phone = video({
      averageRate: { numerator: 2913, denominator: 100 },
      gridRate: { numerator: 30, denominator: 1 },
    })
    expect(optionsOf(planned('fast-1080p', probeOf(phone)))).toMatchObject({
      enc_time_base: '1/12800',
    })
  })

  it('is tagged for Apple when it is HEVC in MP4, encoded or copied', () => {
    const encoded = planned('small-1080p-hevc', probeOf(video()))
    const copied = planned('copy-to-mp4', probeOf(video({ codec: 'hevc' })))
    expect(optionsOf(encoded)['tag']).toBe('hvc1')
    expect(optionsOf(copied)).toEqual({ tag: 'hvc1' })
    const mkv = preset('small-1080p-hevc', { container: 'mkv' })
    expect(optionsOf(planned(mkv, probeOf(video())))['tag']).toBeUndefined()
  })
})

describe('a picture that is kept without loss', () => {
  it('keeps an odd line, and full range as it is', () => {
    const source = video({ width: 321, height: 181, pixelFormat: 'yuvj420p' })
    expect(optionsOf(planned('preservation-ffv1', probeOf(source)))).toMatchObject({
      pix_fmt: 'yuv420p',
      color_range: 'pc',
      filter: 'scale=in_range=full:out_range=full',
    })
  })

  it('is not copied to where nothing says that it is turned', () => {
    const probe = probeOf(video({ rotation: 90 }), audio())
    expect(refusal('copy-to-mkv', probe)).toMatchObject({
      code: 'input.nothing-to-convert',
      detail: expect.stringContaining('turned by 90°') as string,
    })
    expect(mapping(planned('copy-to-mp4', probe))).toEqual(['video 0 copy', 'audio 1 copy'])
  })
})

describe('the sound', () => {
  it.each([
    ['fast-1080p', 1, { b: '80000' }],
    ['fast-1080p', 2, { b: '160000' }],
    ['fast-1080p', 6, { b: '480000' }],
    ['fast-1080p', 16, { b: '640000', ac: '8' }],
    ['audio-mp3', 6, { b: '192000', ac: '2' }],
  ])('%s with %i channels: %j', (id, channels, options) => {
    const plan = planned(id, probeOf(audio({ channels })))
    const { filter: _layouts, ...others } = optionsOf(plan)
    expect(others).toEqual(options)
  })

  it.each([
    ['web-vp9', 'mono|stereo|3.0|quad|5.0|5.1|6.1|7.1'],
    ['fast-1080p', 'mono|stereo|2.1|3.0|4.0|quad|5.0|5.1|7.1'],
    ['preservation-ffv1', undefined],
  ])('%s gives its encoder the layouts that players find the speakers of', (id, layouts) => {
    const { filter } = optionsOf(planned(id, probeOf(audio({ channels: 6 }))))
    expect(filter).toBe(layouts === undefined ? undefined : `aformat=channel_layouts=${layouts}`)
  })

  it.each([
    ['prores-422-hq', 'language=fra'],
    ['fast-1080p', undefined],
    ['copy-to-mkv', undefined],
  ])('in French is told to %s by a word that its container knows', (id, word) => {
    const plan = planned(id, probeOf(video(), audio({ language: 'fre' })))
    expect(optionsOf(plan, 1)['metadata:s']).toBe(word)
  })

  it('of a DVD is converted where only a DVD has a name for it', () => {
    const plan = planned('copy-to-mkv', probeOf(video(), audio({ codec: 'pcm_dvd' })))
    expect(plan.streams.map(({ encoder }) => encoder)).toEqual([null, 'flac'])
  })

  it('is copied where the container can hold it, else converted', () => {
    const probe = probeOf(
      video(),
      audio({ index: 1, codec: 'ac3' }),
      audio({ index: 2, codec: 'vorbis' }),
      audio({ index: 3, codec: 'pcm_s16le' }),
    )
    const plan = planned('copy-to-mp4', probe)
    expect(mapping(plan)).toEqual(['video 0 copy', 'audio 1 copy', 'audio 2 aac', 'audio 3 aac'])
    expect(describePlan(plan.points)).toBe(
      'copies video, copies audio, converts 2 audio tracks to AAC',
    )
  })
})

describe('the length', () => {
  it('is that of picture and sound, from the first moment to the last', () => {
    const probe = probeOf(
      video({ startSeconds: 1, durationSeconds: 60 }),
      audio({ startSeconds: 0.5, durationSeconds: 60 }),
      { ...subtitle('subrip'), durationSeconds: 90 },
    )
    expect(planned('fast-1080p', probe).duration?.seconds).toBe(60.5)
  })

  it('is the file’s where the streams do not say', () => {
    const probe = probeOf(video({ durationSeconds: null }), audio())
    expect(planned('fast-1080p', { ...probe, durationSeconds: 61 }).duration?.seconds).toBe(61)
  })

  it('is no promise where the format only guesses', () => {
    const probe = { ...probeOf(video(), audio()), formatName: 'mpegts' }
    expect(planned('fast-1080p', probe).duration).toEqual({ seconds: 60, toleranceSeconds: null })
  })

  it('may be unknown', () => {
    const probe = { ...probeOf(video({ durationSeconds: null })), durationSeconds: null }
    expect(planned('fast-1080p', probe)).toMatchObject({ duration: null, frameCount: null })
  })

  it('may change by a frame or 0.1 %, and by the padding of sound', () => {
    const tolerance = (probe: Probe) => planned('fast-1080p', probe).duration?.toleranceSeconds
    expect(tolerance(probeOf(video()))).toBeCloseTo(0.06, 6)
    expect(tolerance(probeOf(video({ durationSeconds: 10 })))).toBeCloseTo(0.04, 6)
    expect(tolerance(probeOf(video(), audio()))).toBeCloseTo(0.06 + 0.096, 6)
    expect(tolerance(probeOf(video(), audio({ startSeconds: 2 })))).toBeCloseTo(2.158, 6)
    const gridRate = { numerator: 30, denominator: 1 }
    expect(tolerance(probeOf(video({ gridRate })))).toBe(5)
  })
})

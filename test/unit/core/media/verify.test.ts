import { describe, expect, it } from 'vitest'
import { planJob } from '../../../../src/core/media/plan/plan.ts'
import type { Probe } from '../../../../src/core/media/probe/probe.ts'
import { verifyOutput } from '../../../../src/core/media/verify.ts'
import { findPreset } from '../../../../src/shared/presets.ts'
import { audio, cover, plain, probeOf, sourceOf, subtitle, video } from './probe/build-probe.ts'

const source = probeOf(
  video({ codec: 'mpeg4' }),
  audio({ codec: 'mp3' }),
  subtitle('subrip'),
  cover(),
)
const good = probeOf(video(), audio(), subtitle('mov_text'), cover())

function reasonAgainst(output: Probe, input = source): string | number | null {
  const preset = findPreset('fast-1080p')
  if (preset === undefined) throw new Error('expected a preset')
  const plan = planJob(preset, sourceOf(input))
  if (!plan.ok) throw new Error(plan.error.code)
  const verified = verifyOutput(plan.value, output)
  return verified.ok ? null : (verified.error.params['reason'] ?? '')
}
const without = (kind: string): Probe => ({
  ...good,
  streams: good.streams.filter((stream) => stream.kind !== kind),
})

describe('verifyOutput', () => {
  it('accepts what was promised', () => {
    expect(reasonAgainst(good)).toBeNull()
  })

  it('accepts more than was promised, such as the track that MP4 keeps chapters in', () => {
    const chapters = {
      kind: 'other',
      index: 9,
      codec: 'bin_data',
      startSeconds: 0,
      durationSeconds: 60,
      ...plain,
    } as const
    expect(reasonAgainst({ ...good, streams: [...good.streams, chapters] })).toBeNull()
  })

  it('refuses an empty file', () => {
    expect(reasonAgainst({ ...good, sizeBytes: 0 })).toBe('it is empty')
  })

  it('refuses a file without a stream', () => {
    expect(reasonAgainst(without('audio'))).toBe('its audio is missing')
    expect(reasonAgainst(without('subtitle'))).toBe('its subtitle is missing')
    expect(reasonAgainst(probeOf(video(), audio(), subtitle('mov_text')))).toBe(
      'its cover is missing',
    )
  })

  it('counts tracks that are alike', () => {
    const twoTracks = probeOf(video(), audio(), audio({ index: 2 }))
    expect(reasonAgainst(twoTracks, twoTracks)).toBeNull()
    expect(reasonAgainst(probeOf(video(), audio()), twoTracks)).toBe('its audio is missing')
  })

  it('refuses a cover in place of the video', () => {
    const output = probeOf(cover(0, 'h264'), audio(), subtitle('mov_text'), cover())
    expect(reasonAgainst(output)).toBe('its video is missing')
  })

  it('refuses another codec', () => {
    const output = probeOf(video({ codec: 'mpeg4' }), audio(), subtitle('mov_text'), cover())
    expect(reasonAgainst(output)).toBe('its video is missing')
  })

  it.each([
    [60.15, null],
    [59.85, null],
    [58, 'it is shorter than the source'],
    [62, 'it is longer than the source'],
  ])('of 60 s, %f s: %j', (durationSeconds, reason) => {
    const output = probeOf(
      video({ durationSeconds }),
      audio({ durationSeconds }),
      subtitle('mov_text'),
      cover(),
    )
    expect(reasonAgainst(output)).toBe(reason)
  })

  it('judges no length by an estimate, but wants one', () => {
    const stream = { ...source, formatName: 'mpegts' }
    const short = (durationSeconds: number) =>
      probeOf(video({ durationSeconds }), audio({ durationSeconds }), subtitle('mov_text'), cover())
    expect(reasonAgainst(short(30), stream)).toBeNull()
    expect(reasonAgainst(short(0), stream)).toBe('it has no length')
  })
})

import { expect, it } from 'vitest'
import { mediaFacts } from '../../../../../src/core/media/probe/media-facts.ts'
import { audio, cover, probeOf, subtitle, video } from './build-probe.ts'

it('tells of a film what a person wants to know', () => {
  const probe = {
    ...probeOf(
      video({ averageRate: { numerator: 30_000, denominator: 1001 } }),
      audio({ channels: 6 }),
      audio({ index: 2, codec: 'opus' }),
      subtitle('subrip', 3),
    ),
    bitRate: 8_000_000,
    createdAt: '2024-05-01T10:00:00.000000Z',
  }
  expect(mediaFacts(probe)).toEqual({
    durationSeconds: 60,
    width: 1920,
    height: 1080,
    videoCodec: 'H.264',
    audioCodec: 'AAC',
    channels: 6,
    frameRate: 29.97,
    hdr: false,
    bitRate: 8_000_000,
    audioTracks: 2,
    subtitleTracks: 1,
    recordedAt: '2024-05-01T10:00:00.000000Z',
  })
})

it('measures the picture as it is seen', () => {
  const size = (changes: Parameters<typeof video>[0]) => {
    const { width, height } = mediaFacts(probeOf(video(changes)))
    return [width, height]
  }
  expect(size({ rotation: 90 })).toEqual([1080, 1920])
  expect(size({ rotation: 180 })).toEqual([1920, 1080])
  const anamorphic = { width: 720, height: 576, sampleAspect: { numerator: 64, denominator: 45 } }
  expect(size(anamorphic)).toEqual([1024, 576])
  // Turned, the wide pixels stand upright.
  expect(size({ ...anamorphic, rotation: 270 })).toEqual([405, 720])
  expect(size({ width: 0, height: 0 })).toEqual([null, null])
})

it.each(['smpte2084', 'arib-std-b67'])('knows HDR by its light: %s', (transfer) => {
  const colour = { range: 'tv', matrix: 'bt2020nc', primaries: 'bt2020', transfer }
  expect(mediaFacts(probeOf(video({ colour }))).hdr).toBe(true)
  expect(mediaFacts(probeOf(video({ colour: { ...colour, transfer: 'bt709' } }))).hdr).toBe(false)
})

it('takes no cover for a film', () => {
  expect(mediaFacts(probeOf(audio({ codec: 'mp3' }), cover()))).toMatchObject({
    width: null,
    height: null,
    videoCodec: null,
    frameRate: null,
    audioCodec: 'MP3',
    audioTracks: 1,
  })
  expect(mediaFacts(probeOf(cover(0), video({ index: 1 })))).toMatchObject({ width: 1920 })
})

it('says nothing of what the file does not say', () => {
  const silent = {
    ...probeOf(video({ averageRate: null, durationSeconds: null })),
    durationSeconds: null,
  }
  expect(mediaFacts(silent)).toMatchObject({
    durationSeconds: null,
    frameRate: null,
    audioCodec: null,
    channels: null,
    bitRate: null,
    recordedAt: null,
  })
})

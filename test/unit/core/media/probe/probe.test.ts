import { describe, expect, it } from 'vitest'
import { hasHdr, parseProbe, withHdrMetadata } from '../../../../../src/core/media/probe/probe.ts'
import { cover, plain, probeOf as built, video } from './build-probe.ts'

const format = {
  format_name: 'matroska,webm',
  duration: '30.022000',
  size: '4139823',
  bit_rate: '1103000',
}
const packets = [{ pts_time: '-3.000000' }]
const probeOf = (...streams: object[]) => {
  const result = parseProbe(JSON.stringify({ format, streams, chapters: [{}, {}], packets }))
  if (!result.ok) throw new Error(result.error.detail ?? '')
  return result.value
}

describe('parseProbe', () => {
  it('reads a video, its sound and its subtitles', () => {
    const probe = probeOf(
      {
        index: 0,
        codec_type: 'video',
        codec_name: 'h264',
        width: 854,
        height: 480,
        sample_aspect_ratio: '16:15',
        pix_fmt: 'yuv420p',
        avg_frame_rate: '30000/1001',
        r_frame_rate: '60000/1001',
        time_base: '1/90000',
        start_time: '0.080000',
        duration: '30.000000',
        nb_frames: '720',
        profile: 'High 10',
        level: 41,
        field_order: 'tt',
        bit_rate: '2500000',
        color_space: 'bt2020nc',
        color_transfer: 'smpte2084',
        color_primaries: 'unknown',
        disposition: { default: 1, attached_pic: 0 },
      },
      {
        index: 1,
        codec_type: 'audio',
        codec_name: 'aac',
        channels: 6,
        sample_rate: '48000',
        start_time: '0.500000',
        tags: { DURATION: '00:01:31.000000000', BPS: '448000', language: 'ger' },
      },
      {
        index: 2,
        codec_type: 'subtitle',
        codec_name: 'subrip',
        disposition: { forced: 1 },
      },
      { index: 3, codec_type: 'attachment', codec_name: 'ttf' },
      { index: 4, codec_type: 'data' },
    )
    expect(probe).toEqual({
      formatName: 'matroska,webm',
      startSeconds: 0,
      durationSeconds: 30.022,
      sizeBytes: 4_139_823,
      bitRate: 1_103_000,
      createdAt: null,
      hiddenSeconds: 3,
      chapterCount: 2,
      streams: [
        {
          kind: 'video',
          index: 0,
          codec: 'h264',
          startSeconds: 0.08,
          durationSeconds: 30,
          ...plain,
          bitRate: 2_500_000,
          isDefault: true,
          width: 854,
          height: 480,
          rotation: 0,
          sampleAspect: { numerator: 16, denominator: 15 },
          pixelFormat: 'yuv420p',
          profile: 'High 10',
          level: 41,
          interlaced: true,
          colour: { range: null, matrix: 'bt2020nc', transfer: 'smpte2084', primaries: null },
          hdr: null,
          averageRate: { numerator: 30_000, denominator: 1001 },
          gridRate: { numerator: 60_000, denominator: 1001 },
          timeBase: { numerator: 1, denominator: 90_000 },
          frameCount: 720,
          attachedPicture: false,
        },
        {
          kind: 'audio',
          index: 1,
          codec: 'aac',
          startSeconds: 0.5,
          durationSeconds: 90.5,
          ...plain,
          bitRate: 448_000,
          language: 'ger',
          channels: 6,
          sampleRate: 48_000,
        },
        {
          kind: 'subtitle',
          index: 2,
          codec: 'subrip',
          startSeconds: 0,
          durationSeconds: null,
          ...plain,
          isForced: true,
        },
        {
          kind: 'attachment',
          index: 3,
          codec: 'ttf',
          startSeconds: 0,
          durationSeconds: null,
          ...plain,
        },
        {
          kind: 'other',
          index: 4,
          codec: 'unknown',
          startSeconds: 0,
          durationSeconds: null,
          ...plain,
        },
      ],
    })
  })

  it.each([
    [{ side_data_list: [{}, { rotation: -90 }] }, 270],
    [{ side_data_list: [{ rotation: 90 }] }, 90],
    [{ side_data_list: [{ rotation: -180 }] }, 180],
    [{ tags: { rotate: '90' } }, 270],
    [{ tags: { rotate: 'sideways' } }, 0],
    [{}, 0],
  ])('turns %j by %i', (facts, rotation) => {
    const [stream] = probeOf({
      index: 0,
      codec_type: 'video',
      codec_name: 'h264',
      ...facts,
    }).streams
    expect(stream).toMatchObject({ rotation })
  })

  it('tells cover art from video', () => {
    const [stream] = probeOf({
      index: 0,
      codec_type: 'video',
      codec_name: 'mjpeg',
      disposition: { attached_pic: 1 },
    }).streams
    expect(stream).toMatchObject({ attachedPicture: true })
  })

  it('takes what ffprobe does not know for not known', () => {
    const [stream] = probeOf({
      index: 0,
      codec_type: 'video',
      codec_name: 'h264',
      avg_frame_rate: '0/0',
      sample_aspect_ratio: '0:1',
      duration: 'N/A',
    }).streams
    expect(stream).toMatchObject({
      averageRate: null,
      gridRate: null,
      durationSeconds: null,
      sampleAspect: { numerator: 1, denominator: 1 },
    })
  })

  it.each(['', '{}', '[]', 'null', '{"streams":[]}', '{"streams":[{"index":"x"}],"format":{}}'])(
    'refuses %j',
    (json) => {
      const result = parseProbe(json)
      expect(result.ok ? 'accepted' : result.error.code).toBe('input.not-media')
    },
  )
})

describe('withHdrMetadata', () => {
  const colour = { range: 'tv', matrix: 'bt2020nc', transfer: 'smpte2084', primaries: 'bt2020' }
  const sides = [
    {
      side_data_type: 'Mastering display metadata',
      red_x: '34000/50000',
      red_y: '16000/50000',
      green_x: '13250/50000',
      green_y: '34500/50000',
      blue_x: '7500/50000',
      blue_y: '3000/50000',
      white_point_x: '15635/50000',
      white_point_y: '16450/50000',
      min_luminance: '50/10000',
      max_luminance: '10000000/10000',
    },
    { side_data_type: 'Content light level metadata', max_content: 1000, max_average: 400 },
  ]
  const frame = JSON.stringify({ frames: [{ side_data_list: sides }] })

  it('adds what the first frame says to the film, and to nothing else', () => {
    const [image, film] = withHdrMetadata(built(cover(), video({ colour })), frame).streams
    expect(image).toMatchObject({ hdr: null })
    expect(film).toMatchObject({
      hdr: {
        mastering: { red: [0.68, 0.32], maxLuminance: 1000, minLuminance: 0.005 },
        light: { max: 1000, average: 400 },
      },
    })
  })

  it('is worth a look only at a film in HDR', () => {
    expect(hasHdr(built(cover(), video({ colour })))).toBe(true)
    expect(hasHdr(built(video()))).toBe(false)
    expect(hasHdr(built())).toBe(false)
  })
})

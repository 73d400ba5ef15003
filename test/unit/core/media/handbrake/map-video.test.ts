import { describe, expect, it } from 'vitest'
import { importOne, videoOf } from './import-one.ts'

describe('the file’s format', () => {
  it.each([
    ['av_mp4', 'mp4'],
    ['mp4', 'mp4'],
    ['av_mkv', 'mkv'],
    ['av_mov', 'mov'],
  ])('%s is %s', (FileFormat, container) => {
    const { preset, left } = importOne({ FileFormat })
    expect(preset?.container).toBe(container)
    expect(left).toEqual([])
  })

  it('is WebM where what is in it may be', () => {
    const AudioList = [{ AudioEncoder: 'opus' }]
    const webm = importOne({ FileFormat: 'av_webm', VideoEncoder: 'VP9', AudioList })
    expect(webm.preset?.container).toBe('webm')
    expect(webm.left).toEqual([])
    const h264 = importOne({ FileFormat: 'av_webm', AudioList })
    expect(h264.preset?.container).toBe('mkv')
    expect(h264.left).toEqual([['FileFormat', 'replaced', 'mkv']])
  })

  it('is another where there is none like it, or it cannot hold the picture', () => {
    const avi = importOne({ FileFormat: 'avi' })
    expect(avi.preset?.container).toBe('mkv')
    expect(avi.left).toEqual([['FileFormat', 'replaced', 'mkv']])
    const ffv1 = importOne({ FileFormat: 'av_mp4', VideoEncoder: 'ffv1' })
    expect(ffv1.preset?.container).toBe('mkv')
    const proRes = importOne({ FileFormat: 'av_mp4', VideoEncoder: 'prores' })
    expect(proRes.preset?.container).toBe('mov')
  })
})

describe('the encoder', () => {
  it.each([
    ['x264', 'libx264', 'yuv420p'],
    ['x264_10bit', 'libx264', 'yuv420p10le'],
    ['x265', 'libx265', 'yuv420p'],
    ['x265_10bit', 'libx265', 'yuv420p10le'],
    ['svt_av1', 'libsvtav1', 'yuv420p'],
    ['svt_av1_10bit', 'libsvtav1', 'yuv420p10le'],
    ['VP9', 'libvpx-vp9', 'yuv420p'],
    ['VP9_10bit', 'libvpx-vp9', 'yuv420p10le'],
    ['nvenc_h264', 'gpu-h264', 'yuv420p'],
    ['qsv_h265_10bit', 'gpu-hevc', 'yuv420p10le'],
    ['vce_h265', 'gpu-hevc', 'yuv420p'],
    ['nvenc_av1_10bit', 'gpu-av1', 'yuv420p10le'],
    ['mf_h264', 'gpu-h264', 'yuv420p'],
    ['ffv1', 'ffv1', 'source'],
  ])('%s is %s in %s', (VideoEncoder, encoder, pixelFormat) => {
    const { preset, left } = importOne({ VideoEncoder })
    expect(videoOf(preset)).toMatchObject({ encoder, pixelFormat })
    expect(left).toEqual([])
  })

  it.each([
    ['x265_12bit', 'libx265', 'libx265, 10 bit'],
    ['VP8', 'libvpx-vp9', 'libvpx-vp9'],
  ])('%s becomes %s, listed', (VideoEncoder, encoder, instead) => {
    const { preset, left } = importOne({ VideoEncoder })
    expect(videoOf(preset).encoder).toBe(encoder)
    expect(left).toEqual([['VideoEncoder', 'replaced', instead]])
  })

  it.each(['theora', 'mpeg4', 'mpeg2', 'ffmpeg4', 'h266_dreams', 'constructor'])(
    '%s is not here: the preset stays out',
    (VideoEncoder) => {
      const { preset, left } = importOne({ VideoEncoder })
      expect(preset).toBeUndefined()
      expect(left).toEqual([['VideoEncoder', 'no-encoder']])
    },
  )
})

describe('the quality', () => {
  it.each([
    [{ VideoQualitySlider: 18 }, { mode: 'constant', value: 18 }],
    [
      { VideoQualityType: 1, VideoAvgBitrate: 2500 },
      { mode: 'bitrate', bitsPerSecond: 2_500_000 },
    ],
    [
      { VideoQualityType: 0, VideoTargetSize: 700 },
      { mode: 'size', bytes: 734_003_200 },
    ],
    [{ VideoEncoder: 'ffv1' }, { mode: 'profile' }],
  ])('of %j is %j', (settings, quality) => {
    const { preset, left } = importOne(settings)
    expect(videoOf(preset).quality).toEqual(quality)
    expect(left).toEqual([])
  })

  it.each([
    [{ VideoQualityType: 1, VideoAvgBitrate: 0 }, 22, ['VideoAvgBitrate', 'replaced', '22']],
    [{ VideoQualityType: 0 }, 22, ['VideoTargetSize', 'replaced', '22']],
    [{ VideoQualityType: 9 }, 22, ['VideoQualityType', 'replaced', '22']],
    [{ VideoQualitySlider: 70 }, 51, ['VideoQualitySlider', 'replaced', '51']],
    [{ VideoQualitySlider: -1 }, 22, ['VideoQualitySlider', 'replaced', '22']],
    [
      { VideoEncoder: 'x264_10bit', VideoQualitySlider: -12 },
      0,
      ['VideoQualitySlider', 'replaced', '0'],
    ],
    // Apple's chips: 0 to 100, higher is better.
    [
      { VideoEncoder: 'vt_h265', VideoQualitySlider: 50 },
      25.5,
      ['VideoQualitySlider', 'replaced', '25.5'],
    ],
  ])('of %j is CRF %d, listed', (settings, value, listed) => {
    const { preset, left } = importOne(settings)
    expect(videoOf(preset).quality).toEqual({ mode: 'constant', value })
    expect(left).toEqual([listed])
  })

  it.each(['VideoMultiPass', 'VideoTwoPass'])(
    'goes over the picture twice by %s: listed',
    (name) => {
      expect(importOne({ [name]: true }).left).toEqual([[name, 'passes']])
    },
  )
})

describe('the encoder’s settings', () => {
  it.each([
    [{ VideoPreset: 'veryslow' }, { speed: 'veryslow' }],
    [{ VideoEncoder: 'svt_av1', VideoPreset: '6' }, { speed: '6' }],
    [{ VideoEncoder: 'VP9', VideoPreset: 'medium' }, { speed: '2' }],
    [{ VideoEncoder: 'nvenc_h265', VideoPreset: 'medium' }, { speed: null }],
    [
      { VideoProfile: 'auto', VideoLevel: 'auto' },
      { profile: null, level: null },
    ],
    [
      { VideoProfile: 'main', VideoLevel: '3.1' },
      { profile: 'main', level: '3.1' },
    ],
    [{ VideoProfile: 'high422' }, { profile: 'high422', pixelFormat: 'yuv422p' }],
    [
      { VideoEncoder: 'x265_10bit', VideoProfile: 'main422-10' },
      { profile: null, pixelFormat: 'yuv422p10le' },
    ],
    [
      { VideoEncoder: 'x265_10bit', VideoProfile: 'main10', VideoLevel: '5.1' },
      { profile: 'main10', level: '5.1' },
    ],
    [
      { FileFormat: 'av_mov', VideoEncoder: 'prores', VideoProfile: 'hq' },
      { profile: 'hq', pixelFormat: 'yuv422p10le', quality: { mode: 'profile' } },
    ],
    [
      { FileFormat: 'av_mov', VideoEncoder: 'dnxhr', VideoProfile: 'sq' },
      { profile: 'dnxhr_sq', pixelFormat: 'yuv422p' },
    ],
  ])('of %j are %j', (settings, expected) => {
    const { preset, left } = importOne(settings)
    expect(videoOf(preset)).toMatchObject(expected)
    expect(left).toEqual([])
  })

  it.each([
    [{ VideoTune: 'film' }, ['VideoTune', 'no-setting']],
    [{ VideoOptionExtra: 'ref=5:bframes=3' }, ['VideoOptionExtra', 'no-setting']],
    [{ VideoPreset: 'warp' }, ['VideoPreset', 'unknown-value']],
    [{ VideoEncoder: 'svt_av1', VideoPreset: '-1' }, ['VideoPreset', 'replaced', '0']],
    [{ VideoEncoder: 'nvenc_h264', VideoPreset: 'slowest' }, ['VideoPreset', 'graphics-chip']],
    [{ VideoEncoder: 'nvenc_h264', VideoProfile: 'main' }, ['VideoProfile', 'graphics-chip']],
    [{ VideoEncoder: 'nvenc_h264', VideoLevel: '4.1' }, ['VideoLevel', 'graphics-chip']],
    [{ VideoProfile: 'high444' }, ['VideoProfile', 'no-setting']],
    [{ VideoLevel: '1b' }, ['VideoLevel', 'no-setting']],
    [{ VideoEncoder: 'svt_av1', VideoLevel: '5.1' }, ['VideoLevel', 'no-setting']],
  ])('list of %j %j', (settings, listed) => {
    expect(importOne(settings).left).toEqual([listed])
  })

  it('make no ten bits of a profile for eight', () => {
    const { preset } = importOne({ VideoEncoder: 'x264_10bit', VideoProfile: 'high' })
    expect(videoOf(preset)).toMatchObject({ profile: null, pixelFormat: 'yuv420p10le' })
  })
})

describe('the frame rate', () => {
  it.each([
    ['auto', 'vfr', { maxFps: null, fps: null }],
    ['30', 'pfr', { maxFps: 30, fps: null }],
    ['25', 'cfr', { maxFps: null, fps: 25 }],
    ['30', 'vfr', { maxFps: null, fps: null }],
    ['23.976', 'cfr', { maxFps: null, fps: 24_000 / 1001 }],
    ['29.97', 'pfr', { maxFps: 30_000 / 1001, fps: null }],
    ['59.94', 'pfr', { maxFps: 60_000 / 1001, fps: null }],
    ['12.5', 'cfr', { maxFps: null, fps: 12.5 }],
  ])('%s as %s', (VideoFramerate, VideoFramerateMode, expected) => {
    const { preset, left } = importOne({ VideoFramerate, VideoFramerateMode })
    expect(videoOf(preset)).toMatchObject(expected)
    expect(left).toEqual([])
  })

  it('lists an even rate that only the source knows, and one that is none', () => {
    expect(importOne({ VideoFramerate: 'auto', VideoFramerateMode: 'cfr' }).left).toEqual([
      ['VideoFramerateMode', 'timing'],
    ])
    expect(importOne({ VideoFramerate: 'fast', VideoFramerateMode: 'cfr' }).left).toEqual([
      ['VideoFramerate', 'unknown-value'],
    ])
  })
})

describe('the picture’s size', () => {
  it.each([
    [
      { PictureWidth: 1920, PictureHeight: 1080 },
      { width: 1920, height: 1080 },
    ],
    [{ PictureWidth: 0, PictureHeight: 0 }, null],
    // The short side at most, whichever way the picture lies.
    [{ PictureHeight: 720 }, { width: 16_384, height: 720 }],
    [{ PictureWidth: 1280 }, { width: 1280, height: 1280 }],
    [{ UsesPictureSettings: 0, PictureWidth: 640, PictureHeight: 480 }, null],
    // Without effect where nothing is resized.
    [{ PictureAllowUpscaling: true, PictureKeepRatio: false }, null],
  ])('%j is %j', (settings, fit) => {
    const { preset, left } = importOne(settings)
    expect(videoOf(preset).fit).toEqual(fit)
    expect(left).toEqual([])
  })

  it.each([
    [{ PictureWidth: 640, PictureAllowUpscaling: true }, ['PictureAllowUpscaling', 'no-enlarging']],
    [{ PictureWidth: 640, PictureKeepRatio: false }, ['PictureKeepRatio', 'ratio']],
    [{ PicturePAR: 'custom' }, ['PicturePAR', 'pixel-shape']],
    [{ PicturePAR: 'off' }, ['PicturePAR', 'pixel-shape']],
    [{ PictureForceWidth: 640 }, ['PictureForceWidth', 'no-setting']],
    [{ PictureModulus: 16 }, ['PictureModulus', 'no-setting']],
    [{ PictureWidth: 99_999 }, ['PictureWidth', 'replaced', '16384']],
  ])('lists of %j %j', (settings, listed) => {
    expect(importOne(settings).left).toEqual([listed])
  })
})

describe('cropping', () => {
  const crops = {
    PictureTopCrop: 138,
    PictureBottomCrop: 140,
    PictureLeftCrop: 0,
    PictureRightCrop: 2,
  }
  const margins = { top: 138, right: 2, bottom: 140, left: 0 }

  it('takes a person’s own margins', () => {
    expect(videoOf(importOne({ PictureCropMode: 3, ...crops }).preset).crop).toEqual(margins)
    expect(videoOf(importOne({ PictureAutoCrop: false, ...crops }).preset).crop).toEqual(margins)
  })

  it.each([0, 1])('lists that mode %d looks for margins, and cuts none', (PictureCropMode) => {
    const { preset, left } = importOne({ PictureCropMode, ...crops })
    expect(videoOf(preset).crop).toBeNull()
    expect(left).toEqual([['PictureCropMode', 'auto-crop']])
  })

  it('cuts nothing where nothing is to be cut', () => {
    const { preset, left } = importOne({ PictureCropMode: 2, ...crops })
    expect(videoOf(preset).crop).toBeNull()
    expect(left).toEqual([])
    expect(importOne({ PictureCropMode: 3, PictureTopCrop: 0 }).preset).toMatchObject({
      video: { crop: null },
    })
  })
})

describe('turning', () => {
  it.each([
    ['angle=0:hflip=0', { rotate: 0, mirror: false }],
    ['angle=90:hflip=0', { rotate: 90, mirror: false }],
    ['angle=180:hflip=1', { rotate: 180, mirror: true }],
    ['angle=270', { rotate: 270, mirror: false }],
  ])('%s is %j', (PictureRotate, expected) => {
    const { preset, left } = importOne({ PictureRotate })
    expect(videoOf(preset)).toMatchObject(expected)
    expect(left).toEqual([])
  })

  it('by any other angle is listed', () => {
    expect(importOne({ PictureRotate: 'angle=45:hflip=0' }).left).toEqual([
      ['PictureRotate', 'unknown-value'],
    ])
  })
})

describe('deinterlacing', () => {
  it.each([
    [{ PictureDeinterlaceFilter: 'off' }, 'off'],
    [{ PictureDeinterlaceFilter: 'decomb' }, 'auto'],
    [{ PictureDeinterlaceFilter: 'yadif', PictureCombDetectPreset: 'off' }, 'on'],
    [{ PictureDeinterlaceFilter: 'bwdif', PictureCombDetectPreset: 'default' }, 'auto'],
    [{ PictureDecomb: 0, PictureDeinterlace: 3, PictureDecombDeinterlace: false }, 'on'],
    [{ PictureDecomb: 'off', PictureDeinterlace: 'off' }, 'off'],
    [{}, 'auto'],
  ])('%j is %s', (settings, deinterlace) => {
    const { preset, left } = importOne(settings)
    expect(videoOf(preset).deinterlace).toBe(deinterlace)
    expect(left).toEqual([])
  })

  it('lists a way of it that is not here', () => {
    expect(
      importOne({ PictureDeinterlaceFilter: 'bwdif', PictureDeinterlacePreset: 'bob' }).left,
    ).toEqual([['PictureDeinterlacePreset', 'no-setting']])
    expect(importOne({ PictureDeinterlaceFilter: 'wish' }).left).toEqual([
      ['PictureDeinterlaceFilter', 'replaced', 'auto'],
    ])
  })
})

it.each([
  [{ PictureDenoiseFilter: 'nlmeans', PictureDenoisePreset: 'light' }, 'PictureDenoiseFilter'],
  [{ PictureSharpenFilter: 'unsharp' }, 'PictureSharpenFilter'],
  [{ PictureChromaSmoothPreset: 'light' }, 'PictureChromaSmoothPreset'],
  [{ PictureDeblockPreset: 'strong' }, 'PictureDeblockPreset'],
  [{ PictureDetelecine: 'default' }, 'PictureDetelecine'],
  [{ PictureColorspacePreset: 'bt709' }, 'PictureColorspacePreset'],
  [{ PicturePadMode: 'fill', PicturePadColor: 'red' }, 'PicturePadMode'],
  [{ VideoGrayScale: true }, 'VideoGrayScale'],
])('lists the filter of %j', (settings, name) => {
  expect(importOne(settings).left).toEqual([[name, 'no-filter']])
})

it.each([
  [{ VideoColorMatrixCodeOverride: 2 }, 'VideoColorMatrixCodeOverride'],
  [{ VideoColorRange: 'full' }, 'VideoColorRange'],
  [{ VideoPasshtruHDRDynamicMetadata: 'all' }, 'VideoPasshtruHDRDynamicMetadata'],
])('lists what %j says of colours', (settings, name) => {
  expect(importOne(settings).left).toEqual([[name, 'no-setting']])
})

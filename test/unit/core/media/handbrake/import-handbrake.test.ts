import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { importHandBrake } from '../../../../../src/core/media/handbrake/import-handbrake.ts'
import { presetSchema } from '../../../../../src/shared/preset-schema.ts'
import type { Preset } from '../../../../../src/shared/presets.ts'
import { exportOf, importOne } from './import-one.ts'

describe('importHandBrake', () => {
  it('takes a preset over whole, and lists nothing of what is the same here', () => {
    const { preset, left } = importOne({
      PresetDescription: 'For the living room.',
      PictureWidth: 1280,
      PictureHeight: 720,
      PictureUseMaximumSize: true,
      PictureKeepRatio: true,
      PictureAllowUpscaling: false,
      PicturePAR: 'auto',
      PictureModulus: 2,
      PictureCropMode: 2,
      PictureDenoiseFilter: 'off',
      PictureDenoisePreset: 'medium',
      PictureDeinterlaceFilter: 'decomb',
      PictureDeinterlacePreset: 'default',
      PictureRotate: 'angle=0:hflip=0',
      PicturePadMode: 'none',
      VideoGrayScale: false,
      VideoPreset: 'slow',
      VideoProfile: 'high',
      VideoLevel: '4.0',
      VideoTune: '',
      VideoOptionExtra: '',
      VideoFramerate: '30',
      VideoFramerateMode: 'pfr',
      VideoMultiPass: false,
      VideoTurboMultiPass: true,
      AudioCopyMask: ['copy:aac'],
      AudioLanguageList: ['any'],
      ChapterMarkers: true,
      MetadataPassthru: true,
      AlignAVStart: false,
      ChildrenArray: [],
      Default: false,
      Folder: false,
      Type: 1,
    })
    expect(left).toEqual([])
    expect(preset).toEqual({
      id: 'mine',
      name: 'Mine',
      purpose: 'For the living room.',
      group: 'own',
      container: 'mkv',
      video: {
        mode: 'encode',
        encoder: 'libx264',
        quality: { mode: 'constant', value: 21.5 },
        speed: 'slow',
        profile: 'high',
        level: '4.0',
        pixelFormat: 'yuv420p',
        maxBitrate: null,
        keyframeSeconds: null,
        fit: { width: 1280, height: 720 },
        canvas: null,
        maxFps: 30,
        fps: null,
        deinterlace: 'auto',
        dynamicRange: 'auto',
        crop: null,
        rotate: 0,
        mirror: false,
        copyWhenFits: false,
      },
      audio: {
        mode: 'encode',
        encoder: 'aac',
        bitrate: 160_000,
        maxChannels: 2,
        keep: [],
        loudness: null,
      },
      subtitles: 'keep',
      sidecars: true,
      trim: null,
    })
  })

  it('finds presets in folders in folders, in the order of the file', () => {
    const folder = (PresetName: string, ...ChildrenArray: object[]) => ({
      PresetName,
      Folder: true,
      ChildrenArray,
    })
    const { presets } = importHandBrake(
      exportOf(
        folder('Outer', { PresetName: 'a' }, folder('Inner', { PresetName: 'b' }), {
          PresetName: 'c',
        }),
        { PresetName: 'd' },
      ),
    )
    expect(presets.map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd'])
  })

  it('survives folders nested deeper than calls can be', () => {
    let tree: object = { PresetName: 'deep' }
    for (let depth = 0; depth < 100_000; depth += 1) tree = { Folder: true, ChildrenArray: [tree] }
    expect(importHandBrake(exportOf(tree)).presets.map(({ id }) => id)).toEqual(['deep'])
  })

  it('reads the bare list of old versions, and a preset alone', () => {
    expect(importHandBrake([{ PresetName: 'Old' }]).presets).toHaveLength(1)
    expect(importHandBrake({ PresetName: 'Alone' }).presets).toHaveLength(1)
  })

  it('gives ids of names, each once', () => {
    const names = ['Fast 1080p30', 'Fast  1080p30', 'Für Oma!', '映画', '', 'x'.repeat(200)]
    const { presets } = importHandBrake(exportOf(...names.map((PresetName) => ({ PresetName }))))
    expect(presets.map(({ id, name }) => [id, name])).toEqual([
      ['fast-1080p30', 'Fast 1080p30'],
      ['fast-1080p30-2', 'Fast 1080p30 (2)'],
      ['fur-oma', 'Für Oma!'],
      ['preset', '映画'],
      ['unnamed-preset', 'Unnamed preset'],
      ['x'.repeat(59), `${'x'.repeat(59)}…`],
    ])
  })

  it('shortens what is too long, and says so', () => {
    const { preset, left } = importOne({
      PresetName: 'n'.repeat(61),
      PresetDescription: 'd '.repeat(99),
    })
    expect(preset?.name).toHaveLength(60)
    expect(preset?.purpose.length).toBeLessThanOrEqual(120)
    expect(left).toEqual([
      ['PresetName', 'shortened'],
      ['PresetDescription', 'shortened'],
    ])
  })

  it('lists settings that nobody here has heard of, with their preset and what they said', () => {
    expect(
      importOne({ PictureSparkle: ['a', { b: 1 }], VideoMagic: 'x'.repeat(500) }).unmapped,
    ).toEqual([
      {
        preset: 'Mine',
        setting: 'PictureSparkle',
        value: 'a, {…}',
        why: 'unknown-setting',
        instead: null,
      },
      {
        preset: 'Mine',
        setting: 'VideoMagic',
        value: `${'x'.repeat(119)}…`,
        why: 'unknown-setting',
        instead: null,
      },
    ])
  })

  it('lists an entry that is no preset', () => {
    const { presets, unmapped } = importHandBrake({ PresetList: [7, { PresetName: 'good' }, null] })
    expect(presets).toHaveLength(1)
    expect(unmapped.map(({ setting, value, why }) => [setting, value, why])).toEqual([
      ['PresetList', '7', 'unknown-value'],
      ['PresetList', 'null', 'unknown-value'],
    ])
  })

  it('takes one file over and another, whose encoder is not here, not', () => {
    const { presets, unmapped } = importHandBrake(
      exportOf(
        { PresetName: 'Ogg', VideoEncoder: 'theora', PictureDenoiseFilter: 'nlmeans' },
        { PresetName: 'Good' },
      ),
    )
    expect(presets.map(({ name }) => name)).toEqual(['Good'])
    expect(unmapped.map(({ preset, setting, why }) => [preset, setting, why])).toEqual([
      ['Ogg', 'VideoEncoder', 'no-encoder'],
    ])
  })

  it('knows the names of old versions', () => {
    const { preset, left } = importOne({
      FileFormat: 'mp4',
      UsesPictureSettings: 2,
      PictureWidth: 720,
      PictureHeight: 576,
      PictureAutoCrop: true,
      PictureDecomb: 2,
      PictureDeinterlace: 0,
      PictureDenoise: 0,
      PictureDeblock: 5,
      VideoTwoPass: 1,
      VideoTurboTwoPass: 1,
      VideoFramerate: '25',
      VideoFrameratePFR: 1,
      x264UseAdvancedOptions: 1,
      x264Option: 'ref=5',
      AudioList: [{ AudioEncoder: 'faac', AudioBitrate: '128', AudioMixdown: 'dpl2' }],
    })
    expect(preset).toMatchObject({
      container: 'mp4',
      video: {
        fit: { width: 720, height: 576 },
        maxFps: 25,
        deinterlace: 'auto',
        crop: null,
      },
      audio: { encoder: 'aac', bitrate: 128_000, maxChannels: 2 },
    })
    expect(left.map(([setting]) => String(setting)).sort()).toEqual([
      'AudioList[0].AudioMixdown',
      'PictureAutoCrop',
      'PictureDeblock',
      'VideoTwoPass',
      'x264Option',
    ])
  })

  it.each([null, 7, 'text', [], {}, { PresetList: 'none' }, { PresetList: {} }, [[]], [null]])(
    'answers nothing to %j',
    (json) => {
      expect(importHandBrake(json)).toEqual({ presets: [], unmapped: [] })
    },
  )
})

/** Names that mean something, so that values of any kind come where they are looked at. */
const names = [
  'PresetName',
  'PresetDescription',
  'FileFormat',
  'VideoEncoder',
  'VideoQualityType',
  'VideoQualitySlider',
  'VideoAvgBitrate',
  'VideoTargetSize',
  'VideoPreset',
  'VideoProfile',
  'VideoLevel',
  'VideoTune',
  'VideoOptionExtra',
  'VideoMultiPass',
  'VideoFramerate',
  'VideoFramerateMode',
  'PictureWidth',
  'PictureHeight',
  'PictureUseMaximumSize',
  'UsesPictureSettings',
  'PictureKeepRatio',
  'PictureAllowUpscaling',
  'PicturePAR',
  'PictureCropMode',
  'PictureAutoCrop',
  'PictureTopCrop',
  'PictureLeftCrop',
  'PictureRotate',
  'PictureDeinterlaceFilter',
  'PictureDeinterlacePreset',
  'PictureDecomb',
  'PictureDenoiseFilter',
  'AudioList',
  'AudioTrackSelectionBehavior',
  'AudioLanguageList',
  'AudioCopyMask',
  'AudioEncoderFallback',
  'SubtitleTrackSelectionBehavior',
  'SubtitleBurnBehavior',
  'ChapterMarkers',
  'ChildrenArray',
  'Folder',
  '__proto__',
  'constructor',
]
const trackNames = [
  'AudioEncoder',
  'AudioBitrate',
  'AudioMixdown',
  'AudioSamplerate',
  'AudioTrackGainSlider',
  'AudioTrackQualityEnable',
  'AudioTrackDRCSlider',
]
const words = [
  'x264',
  'x264_10bit',
  'x265_12bit',
  'svt_av1',
  'VP9',
  'VP8',
  'nvenc_h265_10bit',
  'vt_h264',
  'vce_av1',
  'ffv1',
  'prores',
  'dnxhr',
  'av_webm',
  'av_mov',
  'av_mp4',
  'copy',
  'copy:dts',
  'opus',
  'flac24',
  'mp3',
  'eac3',
  'none',
  'first',
  'all',
  'auto',
  'any',
  'off',
  'yadif',
  'decomb',
  'bob',
  'medium',
  '5',
  '-1',
  'high422',
  'main422-10',
  '4.1',
  '1b',
  'cfr',
  'pfr',
  'vfr',
  '23.976',
  '1e9',
  'angle=90:hflip=1',
  '7point1',
  'mono',
  'constructor',
  'toString',
  '__proto__',
  '\uD800',
]

const scalar = fc.oneof(
  fc.constantFrom(...words),
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.string({ unit: 'binary' }),
  fc.constant(null),
)
const track = fc.dictionary(fc.constantFrom(...trackNames), scalar)
const value = fc.oneof(
  { weight: 6, arbitrary: scalar },
  { weight: 2, arbitrary: fc.array(fc.oneof(track, scalar), { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.jsonValue() },
)
const settings = fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 30 })

/** What is wrong with what was made of this: nothing, whatever it is. */
function flawsOf(json: unknown): readonly string[] {
  const { presets, unmapped } = importHandBrake(json)
  const isWhole = (preset: Preset) => isDeepStrictEqual(presetSchema.safeParse(preset).data, preset)
  return [
    ...presets.filter((preset) => !isWhole(preset)).map(({ id }) => `${id} is no preset`),
    ...(new Set(presets.map(({ id }) => id)).size < presets.length ? ['an id twice'] : []),
    ...(new Set(presets.map(({ name }) => name)).size < presets.length ? ['a name twice'] : []),
    ...unmapped.filter(({ value: shown }) => shown.length > 120).map(() => 'a value too long'),
    ...unmapped.filter(({ why }) => why === 'invalid').map(({ instead }) => `bad ${instead}`),
  ]
}

describe('whatever comes in', () => {
  it('as any JSON, it neither throws nor answers what is no preset', () => {
    const property = fc.property(fc.jsonValue(), (json) => flawsOf(json).length === 0)
    expect(fc.check(property, { numRuns: 500 }).counterexample).toBeNull()
  })

  it('as a file of presets, it answers what the schema takes', () => {
    const file = fc.array(settings, { minLength: 1, maxLength: 4 })
    const property = fc.property(file, (list) => flawsOf({ PresetList: list }).length === 0)
    expect(fc.check(property, { numRuns: 3_000 }).counterexample).toBeNull()
  })

  it('as a file of presets, each is taken over or said to be left out', () => {
    const flatNames = names.filter((name) => name !== 'ChildrenArray' && name !== 'Folder')
    const flat = fc.dictionary(fc.constantFrom(...flatNames), value, { maxKeys: 30 })
    const property = fc.property(fc.array(flat, { maxLength: 4 }), (list) => {
      const { presets, unmapped } = importHandBrake({ PresetList: list })
      const out = unmapped.filter(({ why }) => why === 'no-encoder')
      return presets.length + out.length === list.length
    })
    expect(fc.check(property, { numRuns: 1_000 }).counterexample).toBeNull()
  })
})

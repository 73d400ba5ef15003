import { describe, expect, it } from 'vitest'
import { audioOf, importAudio, importOne } from './import-one.ts'

describe('the sound’s encoder', () => {
  it.each([
    ['av_aac', 'aac'],
    ['ca_aac', 'aac'],
    ['fdk_aac', 'aac'],
    ['opus', 'libopus'],
    ['mp3', 'libmp3lame'],
    ['lame', 'libmp3lame'],
    ['ac3', 'ac3'],
    ['flac16', 'flac'],
    ['flac24', 'flac'],
    ['alac', 'alac'],
  ])('%s is %s', (AudioEncoder, encoder) => {
    const { preset, left } = importAudio({ AudioEncoder })
    expect(audioOf(preset).encoder).toBe(encoder)
    expect(left).toEqual([])
  })

  it.each([
    ['eac3', 'ac3'],
    ['vorbis', 'libopus'],
    ['fdk_haac', 'aac'],
    ['truehd', 'flac'],
    ['dts9000', 'aac'],
  ])('%s becomes %s, listed', (AudioEncoder, encoder) => {
    const { preset, left } = importAudio({ AudioEncoder })
    expect(audioOf(preset).encoder).toBe(encoder)
    expect(left).toEqual([['AudioList[0].AudioEncoder', 'replaced', encoder]])
  })

  it('is another where the container cannot hold what it makes', () => {
    const { preset, left } = importAudio({ AudioEncoder: 'flac24' }, { FileFormat: 'av_mp4' })
    expect(audioOf(preset)).toMatchObject({ encoder: 'aac', bitrate: 160_000 })
    expect(left).toEqual([['AudioList[0].AudioEncoder', 'replaced', 'aac']])
  })
})

describe('copying', () => {
  it('keeps what the mask names, and makes of others what the fallback says', () => {
    const { preset, left } = importAudio(
      { AudioEncoder: 'copy', AudioBitrate: 128 },
      { AudioCopyMask: ['copy:aac', 'copy:dts', 'copy:dtshd'], AudioEncoderFallback: 'opus' },
    )
    expect(audioOf(preset)).toMatchObject({
      encoder: 'libopus',
      bitrate: 128_000,
      keep: ['aac', 'dts'],
    })
    expect(left).toEqual([])
  })

  it('keeps the one codec that the encoder names', () => {
    const { preset, left } = importAudio(
      { AudioEncoder: 'copy:ac3' },
      { AudioCopyMask: ['copy:flac'], AudioEncoderFallback: 'av_aac' },
    )
    expect(audioOf(preset)).toMatchObject({ encoder: 'aac', keep: ['ac3'] })
    expect(left).toEqual([])
  })

  it('lists codecs there are not, and a fallback that is none', () => {
    const { left } = importAudio(
      { AudioEncoder: 'copy' },
      { AudioCopyMask: ['copy:aac', 'copy:wish', 7], AudioEncoderFallback: 'none' },
    )
    expect(left).toEqual([
      ['AudioEncoderFallback', 'replaced', 'aac'],
      ['AudioCopyMask', 'unknown-value'],
      ['AudioCopyMask', 'unknown-value'],
    ])
  })
})

describe('channels and bit rate', () => {
  it.each([
    [{ AudioMixdown: 'mono', AudioBitrate: 64 }, 1, 128_000],
    [{ AudioMixdown: 'stereo', AudioBitrate: 192 }, 2, 192_000],
    // 384 for six channels are 128 for each two.
    [{ AudioMixdown: '5point1', AudioBitrate: 384 }, 6, 128_000],
    [{ AudioMixdown: '6point1', AudioBitrate: 448 }, 7, 128_000],
    [{ AudioMixdown: '7point1', AudioBitrate: 512 }, 8, 128_000],
    [{ AudioMixdown: 'none', AudioBitrate: 160 }, null, 160_000],
    [{ AudioMixdown: 'stereo', AudioBitrate: -1 }, 2, 160_000],
    [{ AudioEncoder: 'flac24', AudioBitrate: 320 }, null, null],
  ])('%j: %s channels, %s', (track, maxChannels, bitrate) => {
    const { preset, left } = importAudio(track)
    expect(audioOf(preset)).toMatchObject({ maxChannels, bitrate })
    expect(left).toEqual([])
  })

  it.each([
    [{ AudioMixdown: 'dpl2' }, ['AudioMixdown', 'replaced', 'stereo']],
    [{ AudioMixdown: 'left_only' }, ['AudioMixdown', 'replaced', 'mono']],
    [{ AudioMixdown: '22point2' }, ['AudioMixdown', 'unknown-value']],
    [{ AudioBitrate: 9000 }, ['AudioBitrate', 'replaced', '640 kb/s']],
    [{ AudioTrackQualityEnable: true }, ['AudioTrackQualityEnable', 'replaced', '160 kb/s']],
    [{ AudioSamplerate: '48' }, ['AudioSamplerate', 'no-setting']],
    [{ AudioTrackDRCSlider: 1.5 }, ['AudioTrackDRCSlider', 'no-setting']],
    [{ AudioTrackGainSlider: -3 }, ['AudioTrackGainSlider', 'no-setting']],
    [{ AudioNormalizeMixLevel: true }, ['AudioNormalizeMixLevel', 'no-setting']],
    [{ AudioSparkle: 1 }, ['AudioSparkle', 'unknown-setting']],
  ])('lists of %j %j', (track, [name, ...reason]) => {
    expect(importAudio(track).left).toEqual([[`AudioList[0].${name}`, ...reason]])
  })
})

describe('which sound', () => {
  it('is none where no track is chosen', () => {
    expect(importOne({ AudioList: [] }).preset?.audio).toEqual({ mode: 'none' })
    const none = importOne({ AudioTrackSelectionBehavior: 'none', AudioLanguageList: ['eng'] })
    expect(none.preset?.audio).toEqual({ mode: 'none' })
    expect(none.left).toEqual([])
  })

  it('is all of it, so that a choice is listed', () => {
    const { left } = importOne({
      AudioTrackSelectionBehavior: 'first',
      AudioLanguageList: ['eng', 'deu'],
      AudioList: [{ AudioEncoder: 'av_aac' }, { AudioEncoder: 'copy:ac3' }, 'nonsense'],
    })
    expect(left).toEqual([
      ['AudioTrackSelectionBehavior', 'all-tracks'],
      ['AudioLanguageList', 'all-tracks'],
      ['AudioList[1]', 'one-track'],
      ['AudioList[2]', 'one-track'],
    ])
  })
})

describe('subtitles', () => {
  it.each([
    [{}, { subtitles: 'keep', sidecars: true }],
    [
      { SubtitleTrackSelectionBehavior: 'none', SubtitleBurnBehavior: 'first' },
      { subtitles: 'none', sidecars: false },
    ],
  ])('of %j are %j', (settings, expected) => {
    const { preset, left } = importOne(settings)
    expect(preset).toMatchObject(expected)
    expect(left).toEqual([])
  })

  it('are drawn in, by the source’s own choice', () => {
    const { preset, left } = importOne({ SubtitleBurnBehavior: 'first' })
    expect(preset?.subtitles).toBe('burn')
    expect(left).toEqual([['SubtitleBurnBehavior', 'default-subtitle']])
  })

  it.each([
    [{ SubtitleTrackSelectionBehavior: 'first' }, ['SubtitleTrackSelectionBehavior', 'all-tracks']],
    [{ SubtitleLanguageList: ['eng'] }, ['SubtitleLanguageList', 'all-tracks']],
    [{ SubtitleBurnBehavior: 'foreign' }, ['SubtitleBurnBehavior', 'no-setting']],
    [{ SubtitleAddForeignAudioSearch: true }, ['SubtitleAddForeignAudioSearch', 'no-setting']],
    [{ SubtitleAddCC: true }, ['SubtitleAddCC', 'no-setting']],
    [{ SubtitleBurnDVDSub: true }, ['SubtitleBurnDVDSub', 'no-setting']],
  ])('list of %j %j', (settings, listed) => {
    expect(importOne(settings).left).toEqual([listed])
  })
})

describe('what Reelmill always does', () => {
  it.each([
    [{ ChapterMarkers: false }, ['ChapterMarkers', 'chapters']],
    [{ MetadataPassthrough: false }, ['MetadataPassthrough', 'metadata']],
    [{ MetadataPassthru: false }, ['MetadataPassthru', 'metadata']],
    [{ FileFormat: 'av_mp4', Mp4HttpOptimize: false }, ['Mp4HttpOptimize', 'streaming']],
    [{ FileFormat: 'av_mp4', Optimize: false }, ['Optimize', 'streaming']],
    [{ AlignAVStart: true }, ['AlignAVStart', 'timing']],
    [{ Mp4iPodCompatible: true }, ['Mp4iPodCompatible', 'no-setting']],
    [{ InlineParameterSets: true }, ['InlineParameterSets', 'no-setting']],
    [{ AudioAutomaticNamingBehavior: 'all' }, ['AudioAutomaticNamingBehavior', 'no-setting']],
    [{ SubtitleTrackNamePassthru: false }, ['SubtitleTrackNamePassthru', 'metadata']],
  ])('is listed where %j wants it otherwise', (settings, listed) => {
    expect(importOne(settings).left).toEqual([listed])
  })

  it('says nothing of an index that Matroska has not', () => {
    expect(importOne({ Optimize: false, Mp4HttpOptimize: false }).left).toEqual([])
  })
})

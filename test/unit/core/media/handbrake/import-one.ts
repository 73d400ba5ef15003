// One preset as an export of HandBrake has it, taken over, for tests that look at a single setting.
import { importHandBrake } from '../../../../../src/core/media/handbrake/import-handbrake.ts'
import type { AudioSettings, Preset, VideoSettings } from '../../../../../src/shared/presets.ts'

/** Settings that come along as they are: nothing of these is listed. */
const plain = {
  PresetName: 'Mine',
  FileFormat: 'av_mkv',
  VideoEncoder: 'x264',
  VideoQualityType: 2,
  VideoQualitySlider: 21.5,
  AudioList: [{ AudioEncoder: 'av_aac', AudioBitrate: 160, AudioMixdown: 'stereo' }],
  AudioTrackSelectionBehavior: 'all',
  SubtitleTrackSelectionBehavior: 'all',
}

export function exportOf(...presets: readonly object[]): object {
  return { PresetList: presets, VersionMajor: 60, VersionMinor: 0, VersionMicro: 0 }
}

export function importOne(settings: object = {}) {
  const { presets, unmapped } = importHandBrake(exportOf({ ...plain, ...settings }))
  return {
    preset: presets[0],
    /** What was listed: setting, reason, and what was taken instead. */
    left: unmapped.map(({ setting, why, instead }) =>
      instead === null ? [setting, why] : [setting, why, instead],
    ),
    unmapped,
  }
}

/** The same with an entry of its list of audio tracks. */
export function importAudio(track: object, settings: object = {}) {
  return importOne({ AudioList: [{ AudioEncoder: 'av_aac', ...track }], ...settings })
}

export function videoOf(preset: Preset | undefined): VideoSettings {
  if (preset?.video.mode !== 'encode') throw new Error('expected a preset that encodes')
  return preset.video
}

export function audioOf(preset: Preset | undefined): AudioSettings {
  if (preset?.audio.mode !== 'encode') throw new Error('expected a preset that encodes sound')
  return preset.audio
}

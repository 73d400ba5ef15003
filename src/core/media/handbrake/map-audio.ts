// The sound. HandBrake makes a list of tracks of each source; Reelmill makes one of every track there is.
import type { AudioSettings, Preset } from '../../../shared/presets.ts'
import { encodeAudio } from '../../../shared/presets/build.ts'
import { copiedCodec, matchAudioEncoder } from './audio-encoders.ts'
import { isSettings } from './find-presets.ts'
import { mapMixdown } from './map-mixdown.ts'
import type { SettingReader } from './setting-reader.ts'
import { audioSettingsWithoutEffect } from './settings-without-effect.ts'

type Encoder = AudioSettings['encoder']

/** For a stereo track; null for lossless encoders. */
const usualBitrate: Readonly<Record<Encoder, number | null>> = {
  aac: 160_000,
  libopus: 128_000,
  libmp3lame: 192_000,
  ac3: 224_000,
  flac: null,
  alac: null,
  pcm_s16le: null,
  pcm_s24le: null,
}

export function mapAudio(reader: SettingReader): Preset['audio'] {
  const tracks = reader.list('AudioList')
  const selection = reader.word('AudioTrackSelectionBehavior')
  if (tracks?.length === 0 || selection === 'none') return { mode: 'none' }
  if (selection !== 'all' && selection !== '') {
    reader.leave('AudioTrackSelectionBehavior', 'all-tracks')
  }
  listLanguages(reader, 'AudioLanguageList')

  const [first, ...further] = tracks ?? [{}]
  for (const [index, track] of further.entries()) {
    const encoder = isSettings(track) ? track['AudioEncoder'] : track
    reader.leaveValue(`AudioList[${index + 1}]`, encoder, 'one-track')
  }
  if (isSettings(first)) return mapTrack(reader, reader.inside(first, 'AudioList[0]'))
  reader.leaveValue('AudioList[0]', first, 'unknown-value')
  return encodeAudio({ encoder: 'aac', bitrate: usualBitrate.aac })
}

function mapTrack(reader: SettingReader, track: SettingReader): AudioSettings {
  const name = track.word('AudioEncoder')
  const copies = name.startsWith('copy')
  const encoder = copies ? fallback(reader) : encoderOf(track, name)
  const { maxChannels } = mapMixdown(track)
  const settings = encodeAudio({
    encoder,
    bitrate: mapBitrate(track, encoder, maxChannels),
    maxChannels,
    keep: copies ? keptCodecs(reader, track, name) : [],
  })
  track.leaveUnless('AudioSamplerate', ['auto', '0', 'source'], 'no-setting')
  for (const slider of ['AudioTrackGainSlider', 'AudioTrackDRCSlider']) {
    if ((track.number(slider) ?? 0) !== 0) track.leave(slider, 'no-setting')
  }
  track.leaveWhen('AudioNormalizeMixLevel', true, 'no-setting')
  track.leaveUnless('AudioTrackName', [], 'no-setting')
  track.leaveRest(audioSettingsWithoutEffect)
  return settings
}

function encoderOf(track: SettingReader, name: string): Encoder {
  const found = matchAudioEncoder(name === '' ? 'aac' : name)
  if (found?.same !== true) track.leave('AudioEncoder', 'replaced', found?.encoder ?? 'aac')
  return found?.encoder ?? 'aac'
}

/** What a track becomes that is not copied. HandBrake's `none` would leave it out. */
function fallback(reader: SettingReader): Encoder {
  const name = reader.word('AudioEncoderFallback')
  const found = matchAudioEncoder(name === '' ? 'aac' : name)
  if (found?.same !== true)
    reader.leave('AudioEncoderFallback', 'replaced', found?.encoder ?? 'aac')
  return found?.encoder ?? 'aac'
}

/** `copy` takes what the mask names, `copy:ac3` that one codec. */
function keptCodecs(reader: SettingReader, track: SettingReader, name: string): string[] {
  if (name !== 'copy') {
    const codec = copiedCodec(name)
    if (codec === null) track.leave('AudioEncoder', 'unknown-value')
    return codec === null ? [] : [codec]
  }
  const kept = new Set<string>()
  for (const entry of reader.list('AudioCopyMask') ?? []) {
    const codec = typeof entry === 'string' ? copiedCodec(entry.toLowerCase()) : null
    if (codec === null) reader.leaveValue('AudioCopyMask', entry, 'unknown-value')
    else kept.add(codec)
  }
  return [...kept]
}

/** Theirs is for the whole track, ours for two channels of it. */
function mapBitrate(
  track: SettingReader,
  encoder: Encoder,
  channels: number | null,
): number | null {
  const usual = usualBitrate[encoder]
  if (usual === null) return null
  if (track.flag('AudioTrackQualityEnable') === true) {
    track.leave('AudioTrackQualityEnable', 'replaced', `${usual / 1000} kb/s`)
    return usual
  }
  const kilobits = track.number('AudioBitrate') ?? 0
  // Nothing and less: the encoder's own choice.
  if (kilobits <= 0) return usual
  const wished = Math.round((kilobits * 1000 * 2) / (channels ?? 2))
  const allowed = Math.min(640_000, Math.max(16_000, wished))
  if (allowed !== wished) track.leave('AudioBitrate', 'replaced', `${allowed / 1000} kb/s`)
  return allowed
}

/** Languages count only where tracks are chosen by them; here all come along. */
export function listLanguages(reader: SettingReader, name: string): void {
  const languages = reader.list(name) ?? []
  const any = languages.every((language) => language === 'any' || language === 'und')
  if (!any) reader.leave(name, 'all-tracks')
}

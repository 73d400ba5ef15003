// HandBrake's audio encoders and codecs, of all its versions, and what does their work here.
import type { AudioSettings } from '../../../shared/presets.ts'

type Encoder = AudioSettings['encoder']

export interface AudioMatch {
  readonly encoder: Encoder
  /** False where only something near it is there. */
  readonly same: boolean
}

/** Null where nothing here does its work. @param name in small letters */
export function matchAudioEncoder(name: string): AudioMatch | null {
  return encoders.get(name) ?? null
}

/** ffprobe's name of a codec that is copied; null for one that there is not. */
export function copiedCodec(name: string): string | null {
  return copies.get(name.replace(/^copy:/, '')) ?? null
}

const same = (encoder: Encoder): AudioMatch => ({ encoder, same: true })
const near = (encoder: Encoder): AudioMatch => ({ encoder, same: false })

const encoders: ReadonlyMap<string, AudioMatch> = new Map([
  ['av_aac', same('aac')],
  ['aac', same('aac')],
  ['ca_aac', same('aac')],
  ['fdk_aac', same('aac')],
  ['faac', same('aac')],
  ['ffaac', same('aac')],
  // For little data: the encoder for it is no free one.
  ['ca_haac', near('aac')],
  ['fdk_haac', near('aac')],
  ['opus', same('libopus')],
  ['libopus', same('libopus')],
  ['vorbis', near('libopus')],
  ['libvorbis', near('libopus')],
  ['mp3', same('libmp3lame')],
  ['lame', same('libmp3lame')],
  ['ac3', same('ac3')],
  ['ffac3', same('ac3')],
  ['eac3', near('ac3')],
  ['ffeac3', near('ac3')],
  ['flac', same('flac')],
  ['flac16', same('flac')],
  ['flac24', same('flac')],
  ['ffflac', same('flac')],
  ['ffflac24', same('flac')],
  ['truehd', near('flac')],
  ['alac', same('alac')],
  ['alac16', same('alac')],
  ['alac24', same('alac')],
  ['pcm16', same('pcm_s16le')],
  ['pcm_s16le', same('pcm_s16le')],
  ['pcm24', same('pcm_s24le')],
  ['pcm_s24le', same('pcm_s24le')],
])

const copies: ReadonlyMap<string, string> = new Map([
  ['aac', 'aac'],
  ['ac3', 'ac3'],
  ['eac3', 'eac3'],
  ['truehd', 'truehd'],
  // ffprobe tells the two apart by their profile only.
  ['dts', 'dts'],
  ['dtshd', 'dts'],
  ['mp2', 'mp2'],
  ['mp3', 'mp3'],
  ['opus', 'opus'],
  ['vorbis', 'vorbis'],
  ['flac', 'flac'],
  ['alac', 'alac'],
])

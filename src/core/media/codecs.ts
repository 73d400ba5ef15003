// Encoders, the codecs they make, and the names people know those by.
import type { Preset } from '../../shared/presets.ts'

export type VideoSettings = Extract<Preset['video'], { mode: 'encode' }>
export type AudioSettings = Extract<Preset['audio'], { mode: 'encode' }>
type Encoder = VideoSettings['encoder'] | AudioSettings['encoder']

/** ffprobe's name for what an encoder makes. */
export const codecOf: Record<Encoder, string> = {
  libx264: 'h264',
  libx265: 'hevc',
  libsvtav1: 'av1',
  'libvpx-vp9': 'vp9',
  aac: 'aac',
  libopus: 'opus',
  libmp3lame: 'mp3',
  flac: 'flac',
}

const labels: Readonly<Record<string, string>> = {
  h264: 'H.264',
  hevc: 'HEVC',
  av1: 'AV1',
  vp9: 'VP9',
  aac: 'AAC',
  opus: 'Opus',
  mp3: 'MP3',
  flac: 'FLAC',
}

export function codecLabel(codec: string): string {
  return labels[codec] ?? codec
}

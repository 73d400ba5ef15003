// Encoders, the codecs they make, and the names people know those by.
import type { AudioSettings, VideoSettings } from '../../../shared/presets.ts'

/** ffprobe's name for what an encoder makes. */
export const codecOf: Record<VideoSettings['encoder'] | AudioSettings['encoder'], string> = {
  libx264: 'h264',
  libx265: 'hevc',
  libsvtav1: 'av1',
  'libvpx-vp9': 'vp9',
  prores_ks: 'prores',
  dnxhd: 'dnxhd',
  ffv1: 'ffv1',
  gif: 'gif',
  'gpu-h264': 'h264',
  'gpu-hevc': 'hevc',
  'gpu-av1': 'av1',
  aac: 'aac',
  libopus: 'opus',
  libmp3lame: 'mp3',
  ac3: 'ac3',
  flac: 'flac',
  alac: 'alac',
  pcm_s16le: 'pcm_s16le',
  pcm_s24le: 'pcm_s24le',
}

const labels: Readonly<Record<string, string>> = {
  h264: 'H.264',
  hevc: 'HEVC',
  av1: 'AV1',
  vp8: 'VP8',
  vp9: 'VP9',
  prores: 'ProRes',
  dnxhd: 'DNxHR',
  ffv1: 'FFV1',
  gif: 'GIF',
  mpeg2video: 'MPEG-2',
  mpeg4: 'MPEG-4',
  aac: 'AAC',
  opus: 'Opus',
  mp3: 'MP3',
  ac3: 'AC-3',
  eac3: 'E-AC-3',
  dts: 'DTS',
  truehd: 'TrueHD',
  flac: 'FLAC',
  alac: 'ALAC',
  vorbis: 'Vorbis',
  pcm_s16le: '16-bit PCM',
  pcm_s24le: '24-bit PCM',
}

export function codecLabel(codec: string): string {
  return labels[codec] ?? codec
}

// What presets' words for codecs, profiles and pixels mean in ffprobe's.
import type { AudioSettings, VideoSettings } from '../../src/shared/presets.ts'
import type { ReadStream } from './reading.ts'

export const codecNames: Readonly<
  Record<VideoSettings['encoder'] | AudioSettings['encoder'], string>
> = {
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

/** Those that a finished picture may have; a copied one may have less depth than was allowed. */
export function pixelFormats(
  { encoder, pixelFormat }: VideoSettings,
  source: ReadStream,
  isCopied: boolean,
): readonly string[] {
  if (encoder === 'gif') return ['bgra', 'pal8']
  if (pixelFormat === 'source') return [source.pix_fmt ?? '', ...sameBits(source.pix_fmt)]
  return isCopied ? ['yuv420p', 'yuvj420p', pixelFormat] : [pixelFormat]
}

/** Layouts that hold the same values, where a codec has not the one or the other. */
function sameBits(pixelFormat = ''): readonly string[] {
  const alike: Readonly<Record<string, readonly string[]>> = {
    rgb24: ['bgr0', 'gbrp'],
    pal8: ['bgra', 'bgr0', 'gbrp'],
    bgra: ['bgra', 'gbrap'],
    yuva444p12le: ['yuva444p16le'],
    yuvj420p: ['yuv420p'],
    yuvj422p: ['yuv422p'],
    yuvj444p: ['yuv444p'],
  }
  return alike[pixelFormat] ?? []
}

export function profileNames({ encoder, profile }: VideoSettings): RegExp {
  switch (profile) {
    case 'high':
      // A copied picture may be simpler.
      return /^(High|Main|Constrained Baseline|Baseline)$/
    case 'baseline':
      return /^(Constrained )?Baseline$/
    case 'hq':
      return encoder === 'prores_ks' ? /^HQ$/ : /^/
    case 'proxy':
      return /^Proxy$/
    case 'dnxhr_hqx':
      return /^DNXHR HQX$/
    default:
      return /^/
  }
}

/** As H.264 writes its levels: 41 for 4.1. */
export function levelLimit({ level }: VideoSettings): number {
  return level === null ? Infinity : Math.round(Number(level) * 10)
}

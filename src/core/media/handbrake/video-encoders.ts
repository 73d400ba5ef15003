// HandBrake's video encoders and what does their work here.
import type { VideoSettings } from '../../../shared/presets.ts'

export interface EncoderMatch {
  readonly encoder: VideoSettings['encoder']
  readonly tenBit: boolean
  /** What is listed as taken instead; null where it is the same. */
  readonly instead: string | null
}

/** Null where nothing here does its work. @param name in small letters */
export function matchEncoder(name: string): EncoderMatch | null {
  const chip = /^(?:nvenc|qsv|vce|vt|mf)_(h264|h265|av1)(_10bit)?$/.exec(name)
  if (chip !== null) {
    return match(chipEncoders.get(chip[1] ?? '') ?? 'gpu-h264', chip[2] !== undefined)
  }
  return encoders.get(name) ?? null
}

const chipEncoders: ReadonlyMap<string, VideoSettings['encoder']> = new Map([
  ['h264', 'gpu-h264'],
  ['h265', 'gpu-hevc'],
  ['av1', 'gpu-av1'],
])

function match(
  encoder: VideoSettings['encoder'],
  tenBit = false,
  instead: string | null = null,
): EncoderMatch {
  return { encoder, tenBit, instead }
}

const encoders: ReadonlyMap<string, EncoderMatch> = new Map([
  ['', match('libx264')],
  ['x264', match('libx264')],
  ['x264_10bit', match('libx264', true)],
  ['x265', match('libx265')],
  ['x265_10bit', match('libx265', true)],
  ['x265_12bit', match('libx265', true, 'libx265, 10 bit')],
  ['x265_16bit', match('libx265', true, 'libx265, 10 bit')],
  ['svt_av1', match('libsvtav1')],
  ['svt_av1_10bit', match('libsvtav1', true)],
  ['vp9', match('libvpx-vp9')],
  ['vp9_10bit', match('libvpx-vp9', true)],
  ['vp8', match('libvpx-vp9', false, 'libvpx-vp9')],
  ['ffv1', match('ffv1')],
  ['prores', match('prores_ks', true)],
  ['vt_prores', match('prores_ks', true, 'prores_ks')],
  ['dnxhr', match('dnxhd')],
  ['dnxhr_10bit', match('dnxhd', true)],
])

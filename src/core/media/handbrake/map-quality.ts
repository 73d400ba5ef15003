// How good the picture is: a constant quality, an average bit rate, or a size, as the preset's type says.
import type { VideoSettings } from '../../../shared/presets.ts'
import type { SettingReader } from './setting-reader.ts'

type Quality = VideoSettings['quality']
type Encoder = VideoSettings['encoder']

/** HandBrake counts a target size in mebibytes. */
const mebibyte = 1_048_576

const types = { size: 0, bitrate: 1, constant: 2 } as const

/** For a preset that names none, or none that can be. */
const usual: Readonly<Record<Encoder, number>> = {
  libx264: 22,
  libx265: 24,
  libsvtav1: 32,
  'libvpx-vp9': 31,
  'gpu-h264': 22,
  'gpu-hevc': 24,
  'gpu-av1': 30,
  prores_ks: 0,
  dnxhd: 0,
  ffv1: 0,
  gif: 0,
}

const byProfile: ReadonlySet<Encoder> = new Set(['prores_ks', 'dnxhd', 'ffv1', 'gif'])

/** @param name HandBrake's name of the encoder, in small letters: some count quality their own way */
export function mapQuality(reader: SettingReader, encoder: Encoder, name: string): Quality {
  const type = reader.number('VideoQualityType')
  const slider = reader.number('VideoQualitySlider')
  const kilobits = reader.number('VideoAvgBitrate')
  const megabytes = reader.number('VideoTargetSize')
  // What else the preset says of quality has no effect there.
  if (byProfile.has(encoder)) return { mode: 'profile' }

  const fallback: Quality = { mode: 'constant', value: usual[encoder] }
  switch (type) {
    case null:
    case types.constant:
      return slider === null ? fallback : constant(reader, slider, encoder, name)
    case types.bitrate:
      if (kilobits !== null && kilobits > 0) return bitrate(reader, kilobits)
      reader.leaveValue('VideoAvgBitrate', kilobits, 'replaced', shown(fallback))
      return fallback
    case types.size:
      if (megabytes !== null && megabytes > 0) return size(reader, megabytes)
      reader.leaveValue('VideoTargetSize', megabytes, 'replaced', shown(fallback))
      return fallback
    default:
      reader.leave('VideoQualityType', 'replaced', shown(fallback))
      return fallback
  }
}

function constant(reader: SettingReader, slider: number, encoder: Encoder, name: string): Quality {
  const wished = onOurScale(slider, name)
  const highest = encoder === 'libsvtav1' || encoder === 'libvpx-vp9' ? 63 : 51
  const value =
    wished < 0 ? (name.includes('10bit') ? 0 : usual[encoder]) : Math.min(wished, highest)
  if (value !== slider) reader.leave('VideoQualitySlider', 'replaced', String(value))
  return { mode: 'constant', value }
}

/** Apple's chips count from 0 to 100, higher is better; AMD's AV1 from 0 to 255. Others as x264 does. */
function onOurScale(slider: number, name: string): number {
  if (name.startsWith('vt_')) return tenths(51 * (1 - slider / 100))
  return name === 'vce_av1' ? tenths(slider / 5) : slider
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10
}

function bitrate(reader: SettingReader, kilobits: number): Quality {
  const wished = Math.round(kilobits * 1000)
  const bitsPerSecond = Math.min(2_000_000_000, Math.max(10_000, wished))
  if (bitsPerSecond !== wished) {
    reader.leave('VideoAvgBitrate', 'replaced', String(bitsPerSecond / 1000))
  }
  return { mode: 'bitrate', bitsPerSecond }
}

function size(reader: SettingReader, megabytes: number): Quality {
  const wished = Math.round(megabytes * mebibyte)
  const bytes = Math.min(Number.MAX_SAFE_INTEGER, Math.max(100_000, wished))
  if (bytes !== wished) reader.leave('VideoTargetSize', 'replaced', String(bytes / mebibyte))
  return { mode: 'size', bytes }
}

function shown(quality: Quality): string {
  return quality.mode === 'constant' ? String(quality.value) : quality.mode
}

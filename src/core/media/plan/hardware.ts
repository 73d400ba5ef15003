// The graphics chips' encoders: which one a preset's wish becomes, and how each is asked for quality.
import type { HardwareSupport } from '../../../shared/hardware.ts'
import type { VideoSettings } from '../../../shared/presets.ts'
import type { StreamOption } from './plan.ts'

export type GpuEncoder = Extract<VideoSettings['encoder'], `gpu-${string}`>

const families = ['nvenc', 'videotoolbox', 'qsv', 'amf', 'vaapi'] as const
type Family = (typeof families)[number]

const stems: Record<GpuEncoder, string> = {
  'gpu-h264': 'h264',
  'gpu-hevc': 'hevc',
  'gpu-av1': 'av1',
}

/** What the processor uses instead, at about the same quality and a bearable speed. */
const software: Record<GpuEncoder, Pick<VideoSettings, 'encoder' | 'speed'>> = {
  'gpu-h264': { encoder: 'libx264', speed: 'fast' },
  'gpu-hevc': { encoder: 'libx265', speed: 'fast' },
  'gpu-av1': { encoder: 'libsvtav1', speed: '8' },
}

/** Every hardware encoder that Reelmill knows how to ask, best first. */
export const hardwareEncoders: readonly string[] = Object.values(stems).flatMap((stem) =>
  families.map((family) => `${stem}_${family}`),
)

export function isGpu(encoder: VideoSettings['encoder']): encoder is GpuEncoder {
  return encoder in stems
}

/** ffmpeg's name of the working encoder for this wish; null when there is none. */
export function findHardware(
  wanted: GpuEncoder,
  pixelFormat: VideoSettings['pixelFormat'],
  support: HardwareSupport,
): string | null {
  const working = pixelFormat === 'yuv420p10le' ? support.tenBit : support.eightBit
  const candidates = families.map((family) => `${stems[wanted]}_${family}`)
  return candidates.find((name) => working.includes(name)) ?? null
}

/** The same wish, for the processor. */
export function inSoftware(settings: VideoSettings): VideoSettings {
  return isGpu(settings.encoder) ? { ...settings, ...software[settings.encoder] } : settings
}

/** Each scale ends near 51, like x264's CRF; VideoToolbox counts quality from 1 to 100, upwards. */
export function hardwareOptions(
  name: string,
  quality: VideoSettings['quality'],
): readonly StreamOption[] {
  if (quality.mode === 'bitrate') return [['b', String(quality.bitsPerSecond)]]
  const value = quality.mode === 'constant' ? Math.round(quality.value) : 25
  const asked: Record<Family, readonly StreamOption[]> = {
    nvenc: [
      ['preset', 'p5'],
      ['rc', 'vbr'],
      ['cq', String(value)],
      ['b', '0'],
    ],
    qsv: [
      ['preset', 'medium'],
      ['global_quality', String(value)],
    ],
    amf: [
      ['rc', 'cqp'],
      ['qp_i', String(value)],
      ['qp_p', String(value)],
    ],
    videotoolbox: [
      ['q', String(Math.max(1, Math.min(100, Math.round(100 - value * 1.6))))],
      ['allow_sw', '0'],
    ],
    vaapi: [
      ['rc_mode', 'CQP'],
      ['qp', String(value)],
    ],
  }
  const family = families.find((candidate) => name.endsWith(`_${candidate}`))
  return family === undefined ? [] : asked[family]
}

/** VA-API takes frames that lie in the chip's memory; the others take them as they are. */
export function uploadFilters(name: string, pixelFormat: string): readonly string[] {
  if (!name.endsWith('_vaapi')) return []
  return [`format=${pixelFormat === 'yuv420p10le' ? 'p010' : 'nv12'}`, 'hwupload']
}

/** Options before the inputs. */
export function deviceOptions(name: string): readonly string[] {
  return name.endsWith('_vaapi') ? ['-vaapi_device', '/dev/dri/renderD128'] : []
}

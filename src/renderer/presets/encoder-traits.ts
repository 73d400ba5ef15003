// What can be set for which encoder, so that the editor offers nothing that an encoder would refuse.
import type { AudioSettings, Preset, VideoSettings } from '../../shared/presets.ts'

type Encoder = VideoSettings['encoder']
type Container = Preset['container']

export interface VideoTraits {
  readonly containers: readonly Container[]
  readonly quality: readonly VideoSettings['quality']['mode'][]
  /** Its scale of constant quality, best to worst, and where most are content. */
  readonly scale: { readonly from: number; readonly to: number; readonly usual: number }
  /** Slow and small first. Empty: it knows no speeds. */
  readonly speeds: readonly string[]
  /** By depth and colours of the pixels; empty: there is nothing to choose. */
  readonly profiles: readonly string[]
  readonly levels: boolean
  readonly pixelFormats: readonly VideoSettings['pixelFormat'][]
  readonly maxBitrate: boolean
}

const x26xSpeeds = [
  'veryslow',
  'slower',
  'slow',
  'medium',
  'fast',
  'faster',
  'veryfast',
  'superfast',
  'ultrafast',
]
const numbered = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => String(from + index))

const eightOrTen = ['yuv420p', 'yuv420p10le'] as const
const byQuality = {
  quality: ['constant', 'size', 'bitrate'],
  scale: { from: 0, to: 51, usual: 22 },
  profiles: [],
  levels: false,
  pixelFormats: eightOrTen,
  maxBitrate: true,
} as const
const byProfile = {
  ...byQuality,
  quality: ['profile'],
  speeds: [],
  maxBitrate: false,
} as const
const byChip = {
  ...byQuality,
  quality: ['constant', 'bitrate'],
  scale: { from: 0, to: 51, usual: 25 },
  speeds: [],
  maxBitrate: false,
} as const

export const videoTraits: Readonly<Record<Encoder, VideoTraits>> = {
  libx264: {
    ...byQuality,
    containers: ['mp4', 'mkv', 'mov', 'source'],
    speeds: x26xSpeeds,
    profiles: ['baseline', 'main', 'high', 'high10', 'high422'],
    levels: true,
    pixelFormats: ['yuv420p', 'yuv420p10le', 'yuv422p', 'yuv422p10le'],
  },
  libx265: {
    ...byQuality,
    containers: ['mp4', 'mkv', 'mov', 'source'],
    scale: { from: 0, to: 51, usual: 24 },
    speeds: x26xSpeeds,
    profiles: ['main', 'main10'],
    levels: true,
    pixelFormats: ['yuv420p', 'yuv420p10le', 'yuv422p10le'],
  },
  libsvtav1: {
    ...byQuality,
    containers: ['mp4', 'mkv', 'webm', 'source'],
    scale: { from: 1, to: 63, usual: 32 },
    speeds: numbered(2, 12),
    maxBitrate: false,
  },
  'libvpx-vp9': {
    ...byQuality,
    containers: ['webm', 'mp4', 'mkv', 'source'],
    scale: { from: 0, to: 63, usual: 31 },
    speeds: numbered(0, 5),
  },
  'gpu-h264': {
    ...byChip,
    containers: ['mp4', 'mkv', 'mov', 'source'],
    pixelFormats: ['yuv420p'],
  },
  'gpu-hevc': { ...byChip, containers: ['mp4', 'mkv', 'mov', 'source'] },
  'gpu-av1': { ...byChip, containers: ['mp4', 'mkv', 'webm', 'source'] },
  prores_ks: {
    ...byProfile,
    containers: ['mov', 'mkv'],
    profiles: ['proxy', 'lt', 'standard', 'hq'],
    pixelFormats: ['yuv422p10le'],
  },
  dnxhd: {
    ...byProfile,
    containers: ['mov', 'mkv'],
    profiles: ['dnxhr_lb', 'dnxhr_sq', 'dnxhr_hq', 'dnxhr_hqx'],
    pixelFormats: ['yuv422p', 'yuv422p10le'],
  },
  ffv1: { ...byProfile, containers: ['mkv'], pixelFormats: ['source'] },
  gif: { ...byProfile, containers: ['gif'], pixelFormats: ['source'] },
}

export interface AudioTraits {
  readonly containers: readonly Container[]
  /** Null where nothing is lost, so that nothing is to choose. */
  readonly bitrates: readonly number[] | null
}

const kilobits = (...rates: readonly number[]) => rates.map((rate) => rate * 1000)

export const audioTraits: Readonly<Record<AudioSettings['encoder'], AudioTraits>> = {
  aac: {
    containers: ['mp4', 'mkv', 'mov', 'm4a', 'source'],
    bitrates: kilobits(64, 96, 128, 160, 192, 256, 320, 384),
  },
  libopus: {
    containers: ['webm', 'mkv', 'mp4', 'source'],
    bitrates: kilobits(32, 48, 64, 96, 128, 160, 192, 256),
  },
  libmp3lame: {
    containers: ['mp3', 'mp4', 'mkv', 'mov', 'source'],
    bitrates: kilobits(96, 128, 160, 192, 256, 320),
  },
  ac3: {
    containers: ['mp4', 'mkv', 'mov', 'source'],
    bitrates: kilobits(192, 256, 384, 448, 640),
  },
  flac: { containers: ['mkv', 'flac', 'source'], bitrates: null },
  alac: { containers: ['mp4', 'mov', 'mkv', 'm4a', 'source'], bitrates: null },
  pcm_s16le: { containers: ['mov', 'mkv'], bitrates: null },
  pcm_s24le: { containers: ['mov', 'mkv'], bitrates: null },
}

/** Files without a picture. */
const soundContainers: ReadonlySet<Container> = new Set(['mp3', 'm4a', 'flac'])

export function holdsPicture(container: Container): boolean {
  return !soundContainers.has(container)
}

export function holdsSound(container: Container): boolean {
  return container !== 'gif'
}

export function holdsSubtitles(container: Container): boolean {
  return holdsPicture(container) && container !== 'gif'
}

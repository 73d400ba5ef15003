// The presets that come with Reelmill, as data; core/media turns one into a plan. Without the schema's
// library, so that the window need not load it.
import type { Preset } from './preset-schema.ts'

export type { Preset } from './preset-schema.ts'

export const defaultPresetId = 'fast-1080p'

const x264 = (crf: number, speed: string, width: number, height: number): Preset['video'] => ({
  mode: 'encode',
  encoder: 'libx264',
  crf,
  speed,
  pixelFormat: 'yuv420p',
  fit: { width, height },
  maxFps: 60,
})
const aac: Preset['audio'] = { mode: 'encode', encoder: 'aac', bitrate: 160_000 }

/** Built in; the order is the one a person sees. CRF values follow HandBrake's general presets. */
export const builtInPresets: readonly Preset[] = [
  {
    id: 'fast-1080p',
    name: 'Fast 1080p',
    purpose: 'Plays everywhere, good quality, quick. The right choice when unsure.',
    container: 'mp4',
    video: x264(22, 'fast', 1920, 1080),
    audio: aac,
  },
  {
    id: 'fast-720p',
    name: 'Fast 720p',
    purpose: 'Smaller files for phones and sharing.',
    container: 'mp4',
    video: x264(21, 'fast', 1280, 720),
    audio: aac,
  },
  {
    id: 'hq-1080p',
    name: 'HQ 1080p',
    purpose: 'Better quality, for keeping.',
    container: 'mp4',
    video: x264(20, 'slow', 1920, 1080),
    audio: aac,
  },
  {
    id: 'small-1080p-hevc',
    name: 'Small 1080p HEVC',
    purpose: 'About half the size at the same quality; needs a player of the last ten years.',
    container: 'mp4',
    video: {
      mode: 'encode',
      encoder: 'libx265',
      crf: 24,
      speed: 'medium',
      pixelFormat: 'yuv420p10le',
      fit: { width: 1920, height: 1080 },
      maxFps: 60,
    },
    audio: aac,
  },
  {
    id: 'web-vp9',
    name: 'Web VP9',
    purpose: 'WebM for web pages, free of patents.',
    container: 'webm',
    video: {
      mode: 'encode',
      encoder: 'libvpx-vp9',
      crf: 31,
      speed: '4',
      pixelFormat: 'yuv420p',
      fit: { width: 1920, height: 1080 },
      maxFps: 60,
    },
    audio: { mode: 'encode', encoder: 'libopus', bitrate: 128_000 },
  },
  {
    id: 'copy-to-mp4',
    name: 'Copy to MP4',
    purpose: 'Changes the container only: no loss, done in seconds.',
    container: 'mp4',
    video: { mode: 'copy' },
    audio: { mode: 'copy' },
  },
  {
    id: 'audio-mp3',
    name: 'Audio MP3',
    purpose: 'The sound alone, for any player.',
    container: 'mp3',
    video: { mode: 'none' },
    audio: { mode: 'encode', encoder: 'libmp3lame', bitrate: 192_000 },
  },
]

/** The preset with this id, or undefined. */
export function findPreset(id: string): Preset | undefined {
  return builtInPresets.find((preset) => preset.id === id)
}

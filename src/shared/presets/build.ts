// What most presets have in common, so that each says only what makes it itself.
import type { AudioSettings, Preset, VideoSettings } from '../preset-schema.ts'

type Needed<Whole, Names extends keyof Whole> = Pick<Whole, Names> & Partial<Whole>

export function preset(
  parts: Needed<Preset, 'id' | 'name' | 'purpose' | 'group' | 'container' | 'video' | 'audio'>,
): Preset {
  return { subtitles: 'keep', sidecars: true, trim: null, ...parts }
}

export function encodeVideo(parts: Needed<VideoSettings, 'encoder' | 'quality'>): VideoSettings {
  return {
    mode: 'encode',
    speed: null,
    profile: null,
    level: null,
    pixelFormat: 'yuv420p',
    maxBitrate: null,
    keyframeSeconds: null,
    fit: null,
    canvas: null,
    maxFps: null,
    fps: null,
    deinterlace: 'auto',
    dynamicRange: 'auto',
    crop: null,
    rotate: 0,
    mirror: false,
    copyWhenFits: false,
    ...parts,
  }
}

export function encodeAudio(parts: Needed<AudioSettings, 'encoder' | 'bitrate'>): AudioSettings {
  return { mode: 'encode', maxChannels: null, keep: [], loudness: null, ...parts }
}

/** The encoder's CRF scale: lower is better and larger. */
export function constant(value: number): VideoSettings['quality'] {
  return { mode: 'constant', value }
}

/** Millions of bytes, as mail and chat services count them. */
export function withinMegabytes(megabytes: number): VideoSettings['quality'] {
  return { mode: 'size', bytes: megabytes * 1_000_000 }
}

export const byProfile: VideoSettings['quality'] = { mode: 'profile' }

export const boxes = {
  p480: { width: 854, height: 480 },
  p540: { width: 960, height: 540 },
  p720: { width: 1280, height: 720 },
  p1080: { width: 1920, height: 1080 },
  p2160: { width: 3840, height: 2160 },
} as const

export const stereoAac = encodeAudio({ encoder: 'aac', bitrate: 160_000 })
export const opus = encodeAudio({ encoder: 'libopus', bitrate: 128_000 })
export const copied = { mode: 'copy' } as const
export const left = { mode: 'none' } as const

// For players that know some formats and no others. What they can play already is copied.
import { boxes, constant, encodeAudio, encodeVideo, preset } from './build.ts'

export const devicePresets = [
  preset({
    id: 'apple-4k',
    name: 'Apple 4K',
    purpose: 'iPhone, iPad, Mac and Apple TV of the last years, HDR included.',
    group: 'devices',
    container: 'mp4',
    video: encodeVideo({
      encoder: 'libx265',
      quality: constant(22),
      speed: 'medium',
      pixelFormat: 'yuv420p10le',
      fit: boxes.p2160,
      maxFps: 60,
      copyWhenFits: true,
    }),
    audio: encodeAudio({ encoder: 'aac', bitrate: 192_000, keep: ['aac', 'alac', 'ac3', 'eac3'] }),
  }),
  preset({
    id: 'tv-1080p',
    name: 'TV, Chromecast, Roku',
    purpose: 'Television sets and sticks of any age.',
    group: 'devices',
    container: 'mp4',
    video: encodeVideo({
      encoder: 'libx264',
      quality: constant(21),
      speed: 'medium',
      profile: 'high',
      level: '4.1',
      maxBitrate: 20_000_000,
      fit: boxes.p1080,
      // Level 4.1 ends at 1080p30.
      maxFps: 30,
      copyWhenFits: true,
    }),
    audio: encodeAudio({ encoder: 'aac', bitrate: 160_000, maxChannels: 2, keep: ['aac', 'ac3'] }),
  }),
  preset({
    id: 'old-device-480p',
    name: 'Old device 480p',
    purpose: 'Car stereos, picture frames, first smartphones: H.264 in its simplest form.',
    group: 'devices',
    container: 'mp4',
    video: encodeVideo({
      encoder: 'libx264',
      quality: constant(22),
      speed: 'medium',
      profile: 'baseline',
      level: '3.0',
      maxBitrate: 2_500_000,
      // Level 3.0 ends at 1,620 macroblocks.
      fit: { width: 720, height: 480 },
      maxFps: 30,
    }),
    audio: encodeAudio({ encoder: 'aac', bitrate: 128_000, maxChannels: 2 }),
  }),
] as const

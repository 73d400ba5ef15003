// For cutting rooms and archives.
import { boxes, byProfile, encodeAudio, encodeVideo, preset } from './build.ts'

const pcm24 = encodeAudio({ encoder: 'pcm_s24le', bitrate: null })

export const productionPresets = [
  preset({
    id: 'prores-422-hq',
    name: 'ProRes 422 HQ',
    purpose: 'For Final Cut, Premiere and Resolve; very large.',
    group: 'production',
    container: 'mov',
    video: encodeVideo({
      encoder: 'prores_ks',
      quality: byProfile,
      profile: 'hq',
      pixelFormat: 'yuv422p10le',
    }),
    audio: pcm24,
  }),
  preset({
    id: 'dnxhr-hqx',
    name: 'DNxHR HQX',
    purpose: 'For Avid and Resolve, ten bits; very large.',
    group: 'production',
    container: 'mov',
    video: encodeVideo({
      encoder: 'dnxhd',
      quality: byProfile,
      profile: 'dnxhr_hqx',
      pixelFormat: 'yuv422p10le',
    }),
    audio: pcm24,
  }),
  preset({
    id: 'edit-proxy-540p',
    name: 'Edit proxy 540p',
    purpose: 'Light stand-ins that any computer cuts fluently.',
    group: 'production',
    container: 'mov',
    video: encodeVideo({
      encoder: 'prores_ks',
      quality: byProfile,
      profile: 'proxy',
      pixelFormat: 'yuv422p10le',
      fit: boxes.p540,
    }),
    audio: encodeAudio({ encoder: 'pcm_s16le', bitrate: null }),
  }),
  preset({
    id: 'preservation-ffv1',
    name: 'Preservation FFV1',
    purpose: 'Lossless, with checksums: what archives and libraries use.',
    group: 'production',
    container: 'mkv',
    video: encodeVideo({
      encoder: 'ffv1',
      quality: byProfile,
      pixelFormat: 'source',
      deinterlace: 'off',
    }),
    audio: encodeAudio({ encoder: 'flac', bitrate: null }),
  }),
  preset({
    id: 'gif',
    name: 'GIF',
    purpose: 'A silent moving picture for places that take no video.',
    group: 'production',
    container: 'gif',
    video: encodeVideo({
      encoder: 'gif',
      quality: byProfile,
      pixelFormat: 'source',
      fit: { width: 480, height: 480 },
      maxFps: 15,
      dynamicRange: 'sdr',
    }),
    audio: { mode: 'none' },
    subtitles: 'none',
  }),
] as const

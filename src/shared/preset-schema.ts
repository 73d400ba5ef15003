// What a preset may say. Read wherever one comes from outside: a file, or the queue of another version.
import { z } from 'zod'

const side = z.int().min(2).max(16384)
/** Longest box a picture is fitted into, pixels; never enlarged. Portrait swaps the two. */
const box = z.object({ width: side, height: side })

/** How good the picture is, or how large it may become. */
const quality = z.discriminatedUnion('mode', [
  /** The encoder's own scale (CRF): the same impression throughout, whatever it takes. */
  z.object({ mode: z.literal('constant'), value: z.number().min(0).max(63) }),
  /** The whole file stays within so many bytes and uses at least 93 % of them: two passes. */
  z.object({ mode: z.literal('size'), bytes: z.int().min(100_000) }),
  z.object({ mode: z.literal('bitrate'), bitsPerSecond: z.int().min(10_000).max(2_000_000_000) }),
  /** What the codec's profile gives: ProRes, DNxHR, FFV1, GIF. */
  z.object({ mode: z.literal('profile') }),
])

export const videoEncoders = [
  'libx264',
  'libx265',
  'libsvtav1',
  'libvpx-vp9',
  'prores_ks',
  'dnxhd',
  'ffv1',
  'gif',
  /** Whichever of this machine's graphics chips works, else the processor. */
  'gpu-h264',
  'gpu-hevc',
  'gpu-av1',
] as const

const audioEncoders = [
  'aac',
  'libopus',
  'libmp3lame',
  'ac3',
  'flac',
  'alac',
  'pcm_s16le',
  'pcm_s24le',
] as const

const encodedVideo = z.object({
  mode: z.literal('encode'),
  encoder: z.enum(videoEncoders),
  quality,
  /** The encoder's speed name or number, as ffmpeg's `-preset` (`-cpu-used` for VP9) takes it. */
  speed: z
    .string()
    .regex(/^[a-z0-9]+$/)
    .nullable()
    .default(null),
  /** The encoder's profile and level by ffmpeg's names; null lets it choose. */
  profile: z
    .string()
    .regex(/^[a-z0-9_]+$/)
    .nullable()
    .default(null),
  level: z
    .string()
    .regex(/^[0-9.]+$/)
    .nullable()
    .default(null),
  /** `source` keeps what the source has, as far as the encoder can. */
  pixelFormat: z.enum(['yuv420p', 'yuv420p10le', 'yuv422p', 'yuv422p10le', 'source']),
  /** Bits a second that no stretch of a second or two exceeds; null sets no limit. */
  maxBitrate: z.int().min(10_000).nullable().default(null),
  /** Longest time between two frames that a player can start at; null lets the encoder choose. */
  keyframeSeconds: z.number().positive().nullable().default(null),
  fit: box.nullable().default(null),
  /** A picture of exactly this size; `blur` and `black` fill what is left around, `crop` leaves none. */
  canvas: z
    .object({ width: side, height: side, fill: z.enum(['black', 'blur', 'crop']) })
    .nullable()
    .default(null),
  /** Frame rate above which frames are dropped; null keeps the source's. */
  maxFps: z.number().positive().max(1000).nullable().default(null),
  /** Exactly so many frames a second; null keeps the source's. */
  fps: z.number().positive().max(1000).nullable().default(null),
  /** `auto` looks at what the source says of itself. */
  deinterlace: z.enum(['auto', 'on', 'off']).default('auto'),
  /** `auto` keeps HDR where ten bits can hold it. */
  dynamicRange: z.enum(['auto', 'sdr']).default('auto'),
  /** Cut off the upright picture, pixels of the source. */
  crop: z
    .object({
      top: z.int().min(0),
      right: z.int().min(0),
      bottom: z.int().min(0),
      left: z.int().min(0),
    })
    .nullable()
    .default(null),
  /** Degrees clockwise, after cropping. */
  rotate: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]).default(0),
  /** Left and right change places, before rotating. */
  mirror: z.boolean().default(false),
  /** A picture that already is what this asks for is copied: no loss, hundreds of times faster. */
  copyWhenFits: z.boolean().default(false),
})

const video = z.discriminatedUnion('mode', [
  z.object({ mode: z.literal('none') }),
  z.object({ mode: z.literal('copy') }),
  encodedVideo,
])

const encodedAudio = z.object({
  mode: z.literal('encode'),
  encoder: z.enum(audioEncoders),
  /** Bits a second for a stereo track; null for lossless encoders. */
  bitrate: z.int().min(16_000).max(640_000).nullable(),
  /** At most so many channels; null keeps the source's, as far as the encoder can. */
  maxChannels: z.int().min(1).max(8).nullable().default(null),
  /** Codecs, by ffprobe's names, that are copied where the container can hold them. */
  keep: z.array(z.string().regex(/^[a-z0-9_]+$/)).default([]),
  /** EBU R128 loudness that a track is brought to, LUFS; null leaves it. */
  loudness: z.number().min(-40).max(-5).nullable().default(null),
})

const audio = z.discriminatedUnion('mode', [
  z.object({ mode: z.literal('none') }),
  z.object({ mode: z.literal('copy') }),
  encodedAudio,
])

/** `source` is the source's own where it is one of these, else MKV, which holds anything. */
export const containers = [
  'mp4',
  'mkv',
  'webm',
  'mov',
  'gif',
  'mp3',
  'm4a',
  'flac',
  'source',
] as const

/** The shelves of the gallery, in their order. */
const presetGroups = ['general', 'web', 'sharing', 'devices', 'production', 'sound', 'own'] as const

export const presetSchema = z.object({
  id: z
    .string()
    .max(80)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: z.string().trim().min(1).max(60),
  /** What it is good for, in one short line. */
  purpose: z.string().max(120),
  group: z.enum(presetGroups).default('own'),
  container: z.enum(containers),
  video,
  audio,
  /** `burn` draws the one that the source shows by default into the picture. */
  subtitles: z.enum(['keep', 'burn', 'none']).default('keep'),
  /** Takes a subtitle file along that lies beside the source under its name. */
  sidecars: z.boolean().default(true),
  /** Only this stretch of the source, seconds from its beginning; a null end is the source's. */
  trim: z
    .object({ start: z.number().min(0), end: z.number().positive().nullable() })
    .refine(({ start, end }) => end === null || end > start, 'the end must come after the start')
    .nullable()
    .default(null),
})
export type Preset = z.infer<typeof presetSchema>
export type VideoSettings = Extract<Preset['video'], { mode: 'encode' }>
export type AudioSettings = Extract<Preset['audio'], { mode: 'encode' }>

// What a preset may say. Read wherever one comes from outside: a file, or the queue of another version.
import { z } from 'zod'

/** Longest box a picture is fitted into, pixels; never enlarged. Portrait swaps the two. */
const box = z.object({ width: z.int().min(2).max(16384), height: z.int().min(2).max(16384) })

const video = z.discriminatedUnion('mode', [
  z.object({ mode: z.literal('none') }),
  z.object({ mode: z.literal('copy') }),
  z.object({
    mode: z.literal('encode'),
    encoder: z.enum(['libx264', 'libx265', 'libsvtav1', 'libvpx-vp9']),
    /** Constant quality: the encoder's own CRF scale. */
    crf: z.int().min(0).max(63),
    /** The encoder's speed name or number, as ffmpeg's `-preset` (`-cpu-used` for VP9) takes it. */
    speed: z.string().regex(/^[a-z0-9]+$/),
    pixelFormat: z.enum(['yuv420p', 'yuv420p10le']),
    fit: box.nullable(),
    /** Frame rate above which frames are dropped; null keeps the source's. */
    maxFps: z.number().positive().nullable(),
  }),
])

const audio = z.discriminatedUnion('mode', [
  z.object({ mode: z.literal('none') }),
  z.object({ mode: z.literal('copy') }),
  z.object({
    mode: z.literal('encode'),
    encoder: z.enum(['aac', 'libopus', 'libmp3lame', 'flac']),
    /** Bits a second for a stereo track; null for lossless encoders. */
    bitrate: z.int().min(32_000).max(640_000).nullable(),
  }),
])

export const presetSchema = z.object({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: z.string().min(1).max(60),
  /** What it is good for, in one short line. */
  purpose: z.string().max(120),
  container: z.enum(['mp4', 'mkv', 'webm', 'mp3', 'm4a', 'flac']),
  video,
  audio,
})
export type Preset = z.infer<typeof presetSchema>

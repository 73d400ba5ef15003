// What each container can hold without loss, and how ffmpeg writes it.
import type { Preset } from '../../shared/presets.ts'

export type Container = Preset['container']
type AudioEncoder = Extract<Preset['audio'], { mode: 'encode' }>['encoder']

export interface ContainerRules {
  /** As a person writes it. */
  readonly name: string
  /** ffmpeg's `-f`; the part file's name tells it nothing. */
  readonly muxer: string
  readonly options: readonly string[]
  /** Codecs that may be copied into it, by ffprobe's names. */
  readonly video: ReadonlySet<string> | 'any'
  readonly audio: ReadonlySet<string> | 'any'
  /** Its muxer takes exactly one audio stream. */
  readonly singleAudio: boolean
  /** What audio becomes that is to be copied but cannot. */
  readonly fallback: { readonly encoder: AudioEncoder; readonly bitrate: number | null }
  /** Subtitles kept as they are, and the codec that other text becomes; null where there are none. */
  readonly subtitles: { readonly copies: ReadonlySet<string>; readonly text: string } | null
  /** Whether it takes a cover picture as a stream. */
  readonly cover: boolean
}

const none: ReadonlySet<string> = new Set()

/** faststart moves the index to the front: playback begins before the whole file is there. */
const faststart = ['-movflags', '+faststart']

export const containerRules: Record<Container, ContainerRules> = {
  mp4: {
    name: 'MP4',
    muxer: 'mp4',
    options: faststart,
    video: new Set(['h264', 'hevc', 'av1', 'vp9', 'mpeg4', 'mpeg2video', 'mpeg1video', 'mjpeg']),
    // Without MP2 (is read back as MP3), FLAC and TrueHD (experimental), Vorbis (hardly plays).
    audio: new Set(['aac', 'alac', 'mp3', 'ac3', 'eac3', 'dts', 'opus']),
    singleAudio: false,
    fallback: { encoder: 'aac', bitrate: 160_000 },
    subtitles: { copies: new Set(['mov_text']), text: 'mov_text' },
    cover: true,
  },
  mkv: {
    name: 'MKV',
    muxer: 'matroska',
    options: [],
    video: 'any',
    audio: 'any',
    singleAudio: false,
    fallback: { encoder: 'flac', bitrate: null },
    subtitles: {
      copies: new Set([
        'subrip',
        'ass',
        'webvtt',
        'hdmv_pgs_subtitle',
        'dvd_subtitle',
        'dvb_subtitle',
      ]),
      text: 'subrip',
    },
    // Matroska keeps covers as attachments, which need a file of their own.
    cover: false,
  },
  webm: {
    name: 'WebM',
    muxer: 'webm',
    options: [],
    video: new Set(['vp8', 'vp9', 'av1']),
    audio: new Set(['opus', 'vorbis']),
    singleAudio: false,
    fallback: { encoder: 'libopus', bitrate: 128_000 },
    subtitles: { copies: new Set(['webvtt']), text: 'webvtt' },
    cover: false,
  },
  mp3: {
    name: 'MP3',
    muxer: 'mp3',
    options: [],
    video: none,
    audio: new Set(['mp3']),
    singleAudio: true,
    fallback: { encoder: 'libmp3lame', bitrate: 192_000 },
    subtitles: null,
    cover: true,
  },
  m4a: {
    name: 'M4A',
    muxer: 'ipod',
    options: faststart,
    video: none,
    audio: new Set(['aac', 'alac']),
    singleAudio: false,
    fallback: { encoder: 'aac', bitrate: 160_000 },
    subtitles: null,
    cover: true,
  },
  flac: {
    name: 'FLAC',
    muxer: 'flac',
    options: [],
    video: none,
    audio: new Set(['flac']),
    singleAudio: true,
    fallback: { encoder: 'flac', bitrate: null },
    subtitles: null,
    cover: true,
  },
}

export function holds(codecs: ReadonlySet<string> | 'any', codec: string): boolean {
  return codecs === 'any' || codecs.has(codec)
}

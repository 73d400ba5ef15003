// What each container can hold without loss, and how ffmpeg writes it.
import type { AudioSettings, Preset } from '../../../shared/presets.ts'
import type { Probe } from '../probe/probe.ts'

/** What a finished file is; also its extension. */
export type Container = Exclude<Preset['container'], 'source'>

/** These, or all but a few. */
export type Codecs = ReadonlySet<string> | { readonly except: ReadonlySet<string> }

export interface ContainerRules {
  /** As a person writes it. */
  readonly name: string
  /** ffmpeg's `-f`; the part file's name tells it nothing. */
  readonly muxer: string
  readonly options: readonly string[]
  /** Codecs that may be copied into it, by ffprobe's names. */
  readonly video: Codecs
  readonly audio: Codecs
  /** Its muxer takes exactly one audio stream. */
  readonly singleAudio: boolean
  /** What audio becomes that is to be copied but cannot. */
  readonly fallback: { readonly encoder: AudioSettings['encoder']; readonly bitrate: number | null }
  /** Subtitles kept as they are, and the codec that other text becomes; null where there are none. */
  readonly subtitles: { readonly copies: ReadonlySet<string>; readonly text: string } | null
  /** Whether it takes a cover picture as a stream. */
  readonly cover: boolean
  /** Whether it can hide the beginning of a stream. */
  readonly hidesBeginnings: boolean
  /** Whether it can say that the picture is to be turned. */
  readonly turnsPictures: boolean
  /** Whether it takes files along, such as fonts for subtitles. */
  readonly attachments: boolean
}

const none: ReadonlySet<string> = new Set()

const pcmCodecs = ['pcm_s16le', 'pcm_s16be', 'pcm_s24le', 'pcm_s24be', 'pcm_s32le', 'pcm_f32le']

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
    hidesBeginnings: true,
    turnsPictures: true,
    attachments: false,
  },
  mkv: {
    name: 'MKV',
    muxer: 'matroska',
    options: [],
    video: { except: none },
    // A DVD's PCM has no name outside of DVDs.
    audio: { except: new Set(['pcm_dvd', 'pcm_bluray']) },
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
    hidesBeginnings: false,
    // ffmpeg writes it into Matroska since 7.1 only.
    turnsPictures: false,
    attachments: true,
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
    hidesBeginnings: false,
    turnsPictures: false,
    attachments: false,
  },
  mov: {
    name: 'MOV',
    muxer: 'mov',
    options: faststart,
    video: new Set(['h264', 'hevc', 'prores', 'dnxhd', 'mpeg4', 'mpeg2video', 'mjpeg', 'png']),
    audio: new Set(['aac', 'alac', 'mp3', 'ac3', 'eac3', ...pcmCodecs]),
    singleAudio: false,
    fallback: { encoder: 'aac', bitrate: 192_000 },
    subtitles: { copies: new Set(['mov_text']), text: 'mov_text' },
    cover: false,
    hidesBeginnings: true,
    turnsPictures: true,
    attachments: false,
  },
  gif: {
    name: 'GIF',
    muxer: 'gif',
    options: [],
    video: new Set(['gif']),
    audio: none,
    singleAudio: true,
    fallback: { encoder: 'aac', bitrate: null },
    subtitles: null,
    cover: false,
    hidesBeginnings: false,
    turnsPictures: false,
    attachments: false,
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
    hidesBeginnings: false,
    turnsPictures: false,
    attachments: false,
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
    hidesBeginnings: true,
    turnsPictures: false,
    attachments: false,
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
    hidesBeginnings: false,
    turnsPictures: false,
    attachments: false,
  },
}

export function holds(codecs: Codecs, codec: string): boolean {
  return 'except' in codecs ? !codecs.except.has(codec) : codecs.has(codec)
}

/** It has no place for sound at all. */
export function isSilent({ audio }: ContainerRules): boolean {
  return !('except' in audio) && audio.size === 0
}

/**
 * The container that a preset's `source` stands for. QuickTime and MP4 have one demuxer, Matroska and
 * WebM another: the extension tells them apart, and what it says is checked by what they may hold.
 *
 * @param extension of the source's name, without the dot
 */
export function resolveContainer(
  wanted: Preset['container'],
  { formatName }: Pick<Probe, 'formatName'>,
  extension: string,
): Container {
  if (wanted !== 'source') return wanted
  const demuxer = formatName.split(',')[0]
  const ending = extension.toLowerCase()
  switch (demuxer) {
    case 'mov':
      if (ending === 'm4a') return 'm4a'
      return ending === 'mov' || ending === 'qt' ? 'mov' : 'mp4'
    case 'matroska':
      return ending === 'webm' ? 'webm' : 'mkv'
    case 'mp3':
      return 'mp3'
    case 'flac':
      return 'flac'
    default:
      return 'mkv'
  }
}

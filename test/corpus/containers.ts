// What each container is and may hold, said a second time, so that the app's own table is not believed.
import type { Preset } from '../../src/shared/presets.ts'

export type Ending = 'mp4' | 'mkv' | 'webm' | 'mov' | 'gif' | 'mp3' | 'm4a' | 'flac'

interface Facts {
  /** As ffprobe calls it. */
  readonly format: string
  /** Codecs that may be copied into it; null for any that has a name outside of DVDs. */
  readonly video: string | null
  readonly audio: string | null
  /** What other sound becomes when nothing is said. */
  readonly otherAudio: string
  readonly tracks: number
  /** What text becomes; codecs of subtitles that are kept as they are. */
  readonly text: string | null
  readonly subtitles: string
  readonly chapters: boolean
  readonly languages: boolean
}

const mov = 'mov,mp4,m4a,3gp,3g2,mj2'
const matroska = 'matroska,webm'

export const containerFacts: Readonly<Record<Ending, Facts>> = {
  mp4: {
    format: mov,
    video: 'h264 hevc av1 vp9 mpeg4 mpeg2video mpeg1video mjpeg',
    audio: 'aac alac mp3 ac3 eac3 dts opus',
    otherAudio: 'aac',
    tracks: Infinity,
    text: 'mov_text',
    subtitles: 'mov_text',
    chapters: true,
    languages: true,
  },
  mov: {
    format: mov,
    video: 'h264 hevc prores dnxhd mpeg4 mpeg2video mjpeg png',
    audio: 'aac alac mp3 ac3 eac3 pcm_s16le pcm_s16be pcm_s24le pcm_s24be pcm_s32le pcm_f32le',
    otherAudio: 'aac',
    tracks: Infinity,
    text: 'mov_text',
    subtitles: 'mov_text',
    chapters: true,
    languages: true,
  },
  mkv: {
    format: matroska,
    video: null,
    audio: null,
    otherAudio: 'flac',
    tracks: Infinity,
    text: 'subrip',
    subtitles: 'subrip ass webvtt hdmv_pgs_subtitle dvd_subtitle',
    chapters: true,
    languages: true,
  },
  webm: {
    format: matroska,
    video: 'vp8 vp9 av1',
    audio: 'opus vorbis',
    otherAudio: 'opus',
    tracks: Infinity,
    text: 'webvtt',
    subtitles: 'webvtt',
    chapters: true,
    languages: true,
  },
  m4a: {
    format: mov,
    video: '',
    audio: 'aac alac',
    otherAudio: 'aac',
    tracks: Infinity,
    text: null,
    subtitles: '',
    chapters: true,
    languages: true,
  },
  mp3: {
    format: 'mp3',
    video: '',
    audio: 'mp3',
    otherAudio: 'mp3',
    tracks: 1,
    text: null,
    subtitles: '',
    chapters: true,
    languages: false,
  },
  flac: {
    format: 'flac',
    video: '',
    audio: 'flac',
    otherAudio: 'flac',
    tracks: 1,
    text: null,
    subtitles: '',
    chapters: false,
    languages: false,
  },
  gif: {
    format: 'gif',
    video: 'gif',
    audio: '',
    otherAudio: '',
    tracks: 0,
    text: null,
    subtitles: '',
    chapters: false,
    languages: false,
  },
}

export function isAmong(list: string | null, name: string | undefined): boolean {
  return list === null ? name !== 'pcm_dvd' : list.split(' ').includes(name ?? '')
}

/** The ending of the finished file. What is to stay in its container and cannot is put into MKV. */
export function endingOf({ container }: Preset, sourcePath: string): Ending {
  if (container !== 'source') return container
  const ending = /\.(\w+)$/.exec(sourcePath)?.[1] ?? ''
  if (ending === '3gp' || ending === 'm4v') return 'mp4'
  return ['mp4', 'mov', 'webm', 'mp3', 'm4a', 'flac'].includes(ending) ? (ending as Ending) : 'mkv'
}

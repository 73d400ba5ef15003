// What ffprobe says of a file, checked and cut down to what a plan needs.
import { z } from 'zod'
import { refuse, succeed, type Result } from '../../../shared/errors.ts'
import {
  isHdr,
  parseHdrMetadata,
  rawColour,
  readColour,
  type Colour,
  type HdrMetadata,
} from './colour.ts'
import { numeric } from './numeric.ts'
import { parseRational, type Rational } from './rational.ts'

export interface Probe {
  /** ffprobe's demuxer name, such as `mov,mp4,m4a,3gp,3g2,mj2`. */
  readonly formatName: string
  /** When its first stream begins. */
  readonly startSeconds: number
  readonly durationSeconds: number | null
  readonly sizeBytes: number | null
  /** Of the whole file, bits a second. */
  readonly bitRate: number | null
  readonly chapterCount: number
  /**
   * Length of a beginning that is in the file and not shown, as where a phone cut a film: players of
   * other containers would show it.
   */
  readonly hiddenSeconds: number
  /** When it was recorded, as its container says: ISO 8601. */
  readonly createdAt: string | null
  readonly streams: readonly ProbeStream[]
}

interface StreamFacts {
  /** Position in the file, ffmpeg's `0:index`. */
  readonly index: number
  /** ffmpeg's codec name; `unknown` for what this ffmpeg has no name for. */
  readonly codec: string
  readonly startSeconds: number
  readonly durationSeconds: number | null
  readonly bitRate: number | null
  /** ISO 639-2, such as `eng`; null where the file does not say. */
  readonly language: string | null
  /** A player shows or plays it unasked. */
  readonly isDefault: boolean
  /** Shown even to those who switched subtitles off: signs, foreign speech. */
  readonly isForced: boolean
}

export interface VideoStream extends StreamFacts {
  readonly kind: 'video'
  /** As stored, before rotation. */
  readonly width: number
  readonly height: number
  /** Degrees counter-clockwise that a player turns the picture: 0, 90, 180 or 270. */
  readonly rotation: 0 | 90 | 180 | 270
  /** Width of a stored pixel over its height. */
  readonly sampleAspect: Rational
  readonly pixelFormat: string | null
  /** ffprobe's name, such as `High` or `Main 10`. */
  readonly profile: string | null
  /** As the stream writes it: 41 for H.264's 4.1, 120 for HEVC's 4.0. */
  readonly level: number | null
  /** Two half pictures a frame, as of old cameras and broadcasts. */
  readonly interlaced: boolean
  readonly colour: Colour
  /** Known of HDR pictures whose first frame was looked at. */
  readonly hdr: HdrMetadata | null
  /** Frames a second over the whole stream. */
  readonly averageRate: Rational | null
  /** The rate whose grid all frames lie on, as far as ffprobe can guess. */
  readonly gridRate: Rational | null
  /** Seconds of one tick of its clock. */
  readonly timeBase: Rational | null
  readonly frameCount: number | null
  /** Cover art: one picture, not a video. */
  readonly attachedPicture: boolean
}

export interface AudioStream extends StreamFacts {
  readonly kind: 'audio'
  readonly channels: number
  readonly sampleRate: number
}

export interface SubtitleStream extends StreamFacts {
  readonly kind: 'subtitle'
}

/** A file in the file, such as a font that subtitles need. */
interface AttachmentStream extends StreamFacts {
  readonly kind: 'attachment'
}

interface OtherStream extends StreamFacts {
  readonly kind: 'other'
}

export type ProbeStream =
  VideoStream | AudioStream | SubtitleStream | AttachmentStream | OtherStream

const streamSchema = z.object({
  index: z.int().min(0),
  codec_type: z.string().optional(),
  codec_name: z.string().optional(),
  start_time: numeric,
  duration: numeric,
  nb_frames: numeric,
  width: numeric,
  height: numeric,
  sample_aspect_ratio: z.string().optional(),
  pix_fmt: z.string().optional(),
  profile: z.union([z.string(), z.number()]).optional(),
  level: numeric,
  field_order: z.string().optional(),
  bit_rate: numeric,
  ...rawColour,
  avg_frame_rate: z.string().optional(),
  r_frame_rate: z.string().optional(),
  time_base: z.string().optional(),
  channels: numeric,
  sample_rate: numeric,
  disposition: z.object({ attached_pic: numeric, default: numeric, forced: numeric }).optional(),
  tags: z.record(z.string(), z.string()).optional(),
  side_data_list: z.array(z.object({ rotation: numeric })).optional(),
})
type RawStream = z.infer<typeof streamSchema>

const probeSchema = z.object({
  streams: z.array(streamSchema),
  chapters: z.array(z.unknown()).optional(),
  packets: z.array(z.object({ pts_time: numeric })).optional(),
  format: z.object({
    format_name: z.string(),
    start_time: numeric,
    duration: numeric,
    size: numeric,
    bit_rate: numeric,
    tags: z.record(z.string(), z.string()).optional(),
  }),
})

/** @param json what ffprobe printed of format, streams, chapters and the first packet */
export function parseProbe(json: string): Result<Probe> {
  let data: unknown
  try {
    data = JSON.parse(json)
  } catch {
    return refuse('input.not-media', {}, 'ffprobe printed no JSON')
  }
  const parsed = probeSchema.safeParse(data)
  if (!parsed.success) return refuse('input.not-media', {}, z.prettifyError(parsed.error))
  const { format, streams, chapters, packets } = parsed.data
  const firstTime = packets?.[0]?.pts_time ?? 0
  return succeed({
    formatName: format.format_name,
    startSeconds: format.start_time ?? 0,
    durationSeconds: format.duration,
    sizeBytes: format.size,
    bitRate: format.bit_rate,
    hiddenSeconds: Math.max(0, -firstTime),
    createdAt: format.tags?.['creation_time'] ?? null,
    chapterCount: chapters?.length ?? 0,
    streams: streams.map(toStream),
  })
}

/** Whether its film, which is its first picture that is no cover, is in HDR. */
export function hasHdr({ streams }: Probe): boolean {
  const film = streams.find(isFilm)
  return film !== undefined && isHdr(film.colour)
}

/** @param json what ffprobe printed of the film's first frame */
export function withHdrMetadata(probe: Probe, json: string): Probe {
  const film = probe.streams.find(isFilm)
  const hdr = parseHdrMetadata(json)
  const streams = probe.streams.map((stream) => (stream === film ? { ...film, hdr } : stream))
  return { ...probe, streams }
}

function isFilm(stream: ProbeStream): stream is VideoStream {
  return stream.kind === 'video' && !stream.attachedPicture
}

function toStream(raw: RawStream): ProbeStream {
  const startSeconds = raw.start_time ?? 0
  const endSeconds = parseClock(raw.tags?.['DURATION'])
  const facts: StreamFacts = {
    index: raw.index,
    codec: raw.codec_name ?? 'unknown',
    startSeconds,
    durationSeconds:
      raw.duration ?? (endSeconds === null ? null : Math.max(0, endSeconds - startSeconds)),
    bitRate: raw.bit_rate ?? statedRate(raw),
    language: raw.tags?.['language'] ?? null,
    isDefault: raw.disposition?.default === 1,
    isForced: raw.disposition?.forced === 1,
  }
  switch (raw.codec_type) {
    case 'video':
      return {
        kind: 'video',
        ...facts,
        width: raw.width ?? 0,
        height: raw.height ?? 0,
        rotation: rotationOf(raw),
        sampleAspect: parseRational(raw.sample_aspect_ratio) ?? { numerator: 1, denominator: 1 },
        pixelFormat: raw.pix_fmt ?? null,
        profile: raw.profile === undefined ? null : String(raw.profile),
        level: raw.level,
        interlaced: ['tt', 'bb', 'tb', 'bt'].includes(raw.field_order ?? ''),
        colour: readColour(raw),
        hdr: null,
        averageRate: parseRational(raw.avg_frame_rate),
        gridRate: parseRational(raw.r_frame_rate),
        timeBase: parseRational(raw.time_base),
        frameCount: raw.nb_frames,
        attachedPicture: raw.disposition?.attached_pic === 1,
      }
    case 'audio':
      return {
        kind: 'audio',
        ...facts,
        channels: raw.channels ?? 0,
        sampleRate: raw.sample_rate ?? 0,
      }
    case 'subtitle':
      return { kind: 'subtitle', ...facts }
    case 'attachment':
      return { kind: 'attachment', ...facts }
    default:
      return { kind: 'other', ...facts }
  }
}

/** Matroska keeps the rate in a tag, if at all. */
function statedRate(raw: RawStream): number | null {
  const rate = Number(raw.tags?.['BPS'] ?? NaN)
  return rate > 0 ? rate : null
}

/** Matroska keeps the end of each stream in a tag, and calls it DURATION: `00:00:30.022000000`. */
function parseClock(text: string | undefined): number | null {
  const match = /^(\d+):(\d+):(\d+(?:\.\d+)?)$/.exec(text ?? '')
  return match ? Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3]) : null
}

/** From the display matrix, or from the `rotate` tag (clockwise) of ffprobe before 5.0. */
function rotationOf(raw: RawStream): VideoStream['rotation'] {
  const matrix = raw.side_data_list?.find((data) => data.rotation !== null)?.rotation
  const degrees = matrix ?? -Number(raw.tags?.['rotate'] ?? 0)
  const quarters = Math.round((Number.isFinite(degrees) ? degrees : 0) / 90)
  return ((((quarters % 4) + 4) % 4) * 90) as VideoStream['rotation']
}

// How long a file plays, and how much that may change when it is converted.
import type { AudioStream, Probe, ProbeStream, VideoStream } from './probe.ts'
import { toNumber } from './rational.ts'

export interface ExpectedDuration {
  readonly seconds: number
  /** Null when `seconds` is an estimate, good for progress but not for a verdict. */
  readonly toleranceSeconds: number | null
}

type TimedStream = VideoStream | AudioStream

/** Containers that know how long they are. The others' length is guessed from the bit rate or from
 * the first and last time stamp, which a missing header or a cut makes wrong. */
const exactFormats = new Set(['mov', 'matroska', 'asf', 'wav', 'w64', 'flac', 'ogg', 'caf', 'mxf'])

/** Samples in the longest coded audio frame of common codecs (MP3; AAC has 1,024). */
const audioFrameSamples = 1152

/**
 * Seconds from the first to the last moment of picture and sound. Subtitles do not count: one that
 * stays on after the picture would lengthen the file.
 */
export function playingTime(streams: readonly ProbeStream[], whole: number | null): number | null {
  const timed = streams.filter(isTimed)
  const ends = timed.flatMap(({ startSeconds, durationSeconds }) =>
    durationSeconds === null ? [] : [startSeconds + durationSeconds],
  )
  if (ends.length === 0 || ends.length < timed.length) return whole
  return Math.max(...ends) - Math.min(...timed.map(({ startSeconds }) => startSeconds))
}

/** What is known of the finished file beside its source. */
export interface Ending {
  /** Every stream is encoded; a copied one begins and ends where its packets do. */
  readonly isExact: boolean
  /** A beginning that the source hides shows in what is copied. */
  readonly showsHidden: boolean
  readonly muxer: string
}

/** What the finished file's playing time must be, given the streams that go into it. */
export function expectedDuration(
  probe: Probe,
  mapped: readonly ProbeStream[],
  trim: { readonly start: number; readonly end: number | null } | null,
  ending: Ending,
): ExpectedDuration | null {
  const whole = playingTime(mapped, probe.durationSeconds)
  if (whole === null || whole <= 0) return null
  const seconds = trim === null ? whole : Math.min(trim.end ?? whole, whole) - trim.start
  if (seconds <= 0) return null
  const isKnown = exactFormats.has(probe.formatName.split(',')[0] ?? '')
  const isCut = trim !== null || ending.showsHidden
  if (!isKnown || (isCut && !ending.isExact)) return { seconds, toleranceSeconds: null }
  // GIF counts hundredths of a second and knows nothing of how long its last frame stays.
  const rough = ending.muxer === 'gif' ? 0.5 + seconds * 0.02 : 0
  return { seconds, toleranceSeconds: tolerance(seconds, mapped) + rough }
}

/**
 * One frame or 0.1 %, whichever is more, and where there is sound four of its coded frames: an
 * encoder's delay and padding at both ends. The last frame of a variable-rate video may stand for
 * seconds in one container and for nothing in another: 5 s or 1 %. Of a stream that starts late,
 * some programs count the time before it and some do not.
 */
function tolerance(seconds: number, mapped: readonly ProbeStream[]): number {
  const frames = mapped.map((stream) =>
    stream.kind !== 'video' || stream.attachedPicture || stream.averageRate === null
      ? 0
      : hasVariableRate(stream)
        ? Math.max(5, seconds * 0.01)
        : 1 / toNumber(stream.averageRate),
  )
  const rates = mapped.flatMap((stream) => (stream.kind === 'audio' ? [stream.sampleRate] : []))
  const padding = rates.length === 0 ? 0 : (4 * audioFrameSamples) / Math.min(...rates)
  const starts = mapped.map(({ startSeconds }) => startSeconds)
  const late = Math.max(...starts) - Math.min(...starts)
  return Math.max(seconds * 0.001, ...frames) + padding + late
}

/** Whether frames are further apart here and closer there: the average is not the grid's rate. */
export function hasVariableRate({ averageRate, gridRate }: VideoStream): boolean {
  if (averageRate === null || gridRate === null) return false
  return Math.abs(toNumber(averageRate) / toNumber(gridRate) - 1) > 0.01
}

function isTimed(stream: ProbeStream): stream is TimedStream {
  return stream.kind === 'audio' || (stream.kind === 'video' && !stream.attachedPicture)
}

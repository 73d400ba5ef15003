// When each frame of a film is shown: by this a frame has a number that survives a restart.
import type { Rational } from '../probe/rational.ts'

export type Timeline =
  /** Each frame lies nearest to a line of its own on a grid; the line's number is the frame's. */
  | {
      readonly kind: 'steady'
      readonly rate: Rational
      /** Number of the first frame, counted from the beginning of the file. */
      readonly first: number
      /** Frames that there will be. */
      readonly count: number
      /** False where frames are dropped to come down to the rate: a few more or fewer may remain. */
      readonly isExact: boolean
    }
  /** Every frame keeps its own time. */
  | {
      readonly kind: 'own'
      readonly timeBase: Rational
      /** Ticks from the beginning of the file, ascending. */
      readonly times: readonly number[]
      readonly count: number
      readonly isExact: true
    }

export interface TimelineRequest {
  /** Of the packets, ticks of `timeBase` from the beginning of the file, in any order. */
  readonly times: readonly number[]
  readonly timeBase: Rational
  /** Average rate of the source; null where it has none. */
  readonly rate: Rational | null
  /** Rate that frames are dropped or doubled to come to; null keeps the source's. */
  readonly wantedRate: number | null
}

/** Null for what has no sensible times: none at all, before the beginning, or twice the same. */
export function findTimeline(request: TimelineRequest): Timeline | null {
  const { timeBase, rate, wantedRate } = request
  const times = [...request.times].sort((a, b) => a - b)
  const [first, last] = [times[0], times.at(-1)]
  if (first === undefined || last === undefined || times.length < 2 || first < 0) return null
  const secondsPerTick = timeBase.numerator / timeBase.denominator
  if (wantedRate !== null) {
    const frame = last - (times.at(-2) ?? first)
    const firstFrame = Math.round(first * secondsPerTick * wantedRate)
    const end = Math.round((last + frame) * secondsPerTick * wantedRate)
    const steady = { kind: 'steady', rate: ratioOf(wantedRate), first: firstFrame } as const
    return { ...steady, count: Math.max(1, end - firstFrame), isExact: false }
  }
  if (rate !== null) {
    const framesPerTick = secondsPerTick * (rate.numerator / rate.denominator)
    const firstFrame = Math.round(first * framesPerTick)
    const isSteady = times.every((time, at) => Math.round(time * framesPerTick) === firstFrame + at)
    if (isSteady) {
      return { kind: 'steady', rate, first: firstFrame, count: times.length, isExact: true }
    }
  }
  const isAscending = times.every((time, at) => at === 0 || time > (times[at - 1] ?? time))
  return isAscending ? { kind: 'own', timeBase, times, count: times.length, isExact: true } : null
}

/** When a frame is shown, microseconds from the beginning, rounded once: errors do not add up. */
export function frameTimeUs(timeline: Timeline, frame: number): number {
  if (timeline.kind === 'steady') {
    const { numerator, denominator } = timeline.rate
    return Math.round(((timeline.first + frame) * 1_000_000 * denominator) / numerator)
  }
  const { numerator, denominator } = timeline.timeBase
  return Math.round(((timeline.times[frame] ?? 0) * 1_000_000 * numerator) / denominator)
}

/** As it stands in a filter, to a thousandth: presets say 23.976. */
function ratioOf(rate: number): Rational {
  return { numerator: Math.round(rate * 1000), denominator: 1000 }
}

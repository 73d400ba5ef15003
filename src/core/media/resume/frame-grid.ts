// Whether a film's frames lie on a steady grid, so that each has a number that survives a restart.
import type { Rational } from '../probe/rational.ts'

export interface FrameGrid {
  readonly rate: Rational
  /** Number of the first frame, counted from the beginning of the file. */
  readonly first: number
  /** Frames; the grid has no gaps. */
  readonly count: number
}

/** A clock of milliseconds is off by one tick here and there; a tenth more is for rounding. */
const toleranceTicks = 1.1

/**
 * @param times of the packets in ticks of `timeBase`, in any order, from the beginning of the file.
 * @returns null when frames are missing, doubled or between the lines: they keep their own times, and
 *   such a film is encoded in one go.
 */
export function findGrid(
  times: readonly number[],
  timeBase: Rational,
  rate: Rational,
): FrameGrid | null {
  if (times.length < 2) return null
  const sorted = [...times].sort((a, b) => a - b)
  const framesPerTick =
    (timeBase.numerator / timeBase.denominator) * (rate.numerator / rate.denominator)
  const first = Math.round((sorted[0] ?? 0) * framesPerTick)
  const isSteady = sorted.every(
    (time, at) => Math.abs(time - (first + at) / framesPerTick) <= toleranceTicks,
  )
  return isSteady && first >= 0 ? { rate, first, count: sorted.length } : null
}

/** When a frame is shown, microseconds from the beginning, rounded once: errors do not add up. */
export function frameTimeUs(frame: number, { numerator, denominator }: Rational): number {
  return Math.round((frame * 1_000_000 * denominator) / numerator)
}

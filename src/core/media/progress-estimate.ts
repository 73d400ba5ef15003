// From ffmpeg's progress blocks to what a person is shown: a fraction that never falls, a speed
// that does not flicker, and the time left.
import type { JobProgress } from '../../shared/job.ts'
import type { Plan } from './plan/plan.ts'
import type { ProgressBlock } from './progress-parser.ts'

/** Wall time after which what was measured counts half: steady, yet quick to follow a change. */
const speedHalfLifeMs = 8_000

/** Before that much was measured, a speed would be a guess. */
const leastMeasuredMs = 900

/** ffmpeg is silent while it writes the index of a finished file; what is shown says so instead. */
export const finalisingFraction = 0.995

export class ProgressEstimate {
  readonly #durationMs: number | null
  readonly #frameCount: number | null
  #fraction = 0
  #mediaMs = 0
  #atMs: number
  /** Media and wall time so far, the older the lighter; their ratio is the speed. */
  #weighted = { mediaMs: 0, wallMs: 0 }

  /**
   * @param nowMs of a clock that only goes forward
   * @param share what was done before, 0 to 1: it says nothing of the speed
   */
  constructor(plan: Pick<Plan, 'duration' | 'frameCount'>, nowMs: number, share = 0) {
    this.#durationMs = plan.duration === null ? null : plan.duration.seconds * 1000
    this.#frameCount = plan.frameCount
    this.#atMs = nowMs
    this.#mediaMs = share * (this.#durationMs ?? 0)
  }

  /** Time until `nowMs` was spent held still: it says nothing of the speed. */
  skipTo(nowMs: number): void {
    this.#atMs = nowMs
  }

  update(block: ProgressBlock, nowMs: number): JobProgress {
    this.#measure(this.#mediaTime(block), nowMs)
    const durationMs = this.#durationMs
    const { mediaMs, wallMs } = this.#weighted
    const speed = wallMs >= leastMeasuredMs && mediaMs > 0 ? mediaMs / wallMs : null
    if (durationMs === null) return { phase: 'encoding', fraction: null, speed, etaMs: null }

    const fraction = block.done ? finalisingFraction : this.#mediaMs / durationMs
    this.#fraction = Math.max(this.#fraction, Math.min(fraction, finalisingFraction))
    const isFinalising = this.#fraction >= finalisingFraction
    return {
      phase: isFinalising ? 'finalising' : 'encoding',
      fraction: this.#fraction,
      speed,
      etaMs:
        isFinalising || speed === null
          ? null
          : Math.max(0, Math.round((durationMs - this.#mediaMs) / speed)),
    }
  }

  /** Encoders that look ahead report time 0 for a while, but count their frames from the first. */
  #mediaTime({ outTimeUs, frame }: ProgressBlock): number {
    if (outTimeUs !== null && outTimeUs > 0) return outTimeUs / 1000
    if (frame === null || this.#frameCount === null || this.#durationMs === null) return 0
    return (frame / Math.max(this.#frameCount, 1)) * this.#durationMs
  }

  /** Time that goes back, as from frames counted to time written, is time that stood still. */
  #measure(mediaMs: number, nowMs: number): void {
    const wallMs = Math.max(0, nowMs - this.#atMs)
    const fade = 0.5 ** (wallMs / speedHalfLifeMs)
    this.#weighted = {
      mediaMs: this.#weighted.mediaMs * fade + Math.max(0, mediaMs - this.#mediaMs),
      wallMs: this.#weighted.wallMs * fade + wallMs,
    }
    this.#mediaMs = Math.max(this.#mediaMs, mediaMs)
    this.#atMs = nowMs
  }
}

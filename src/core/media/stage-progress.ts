// Several runs of ffmpeg as one bar: a job that measures, encodes twice and verifies moves forward once.
import type { JobPhase, JobProgress } from '../../shared/job.ts'
import { finalisingFraction, ProgressEstimate } from './progress-estimate.ts'
import type { ProgressBlock } from './progress-parser.ts'

export interface Stage {
  readonly phase: JobPhase
  /** How long it takes beside the others; only the ratios count. */
  readonly weight: number
}

export class StageProgress {
  readonly #stages: readonly Stage[]
  readonly #media: ConstructorParameters<typeof ProgressEstimate>[0]
  #at = -1
  #startedAtMs = 0
  /** Of the stage's work, 0 to 1, done before it began. */
  #shareBefore = 0
  #estimate: ProgressEstimate | null = null
  #fraction = 0

  constructor(stages: readonly Stage[], media: ConstructorParameters<typeof ProgressEstimate>[0]) {
    this.#stages = stages
    this.#media = media
  }

  /**
   * The next run of this phase begins; a run that is done over stays where it is.
   *
   * @param shareBefore what an earlier attempt has done of it, 0 to 1
   */
  begin(phase: Stage['phase'], nowMs: number, shareBefore = 0): void {
    const next = this.#stages.findIndex((stage, at) => at > this.#at && stage.phase === phase)
    if (next !== -1) this.#at = next
    this.#startedAtMs = nowMs
    this.#shareBefore = shareBefore
    this.#estimate = new ProgressEstimate(this.#media, nowMs, shareBefore)
    this.#fraction = Math.max(this.#fraction, this.#before())
  }

  /** Time until `nowMs` was spent held still. */
  skipTo(nowMs: number): void {
    this.#estimate?.skipTo(nowMs)
  }

  update(block: ProgressBlock, nowMs: number): JobProgress {
    const stage = this.#stages[this.#at]
    const own = this.#estimate?.update(block, nowMs)
    if (stage === undefined || own === undefined) {
      return { phase: 'encoding', fraction: null, speed: null, etaMs: null }
    }
    const isLast = stage.phase === 'encoding' || stage.phase === 'pass-2'
    const phase = own.phase === 'finalising' && isLast ? 'finalising' : stage.phase
    if (own.fraction === null) return { ...own, phase }
    const done = own.fraction / finalisingFraction
    const fraction = this.#before() + (stage.weight / this.#total()) * done
    this.#fraction = Math.max(this.#fraction, fraction * finalisingFraction)
    return { phase, fraction: this.#fraction, speed: own.speed, etaMs: this.#eta(own, done, nowMs) }
  }

  #eta({ etaMs }: JobProgress, done: number, nowMs: number): number | null {
    const stage = this.#stages[this.#at]
    if (etaMs === null || stage === undefined || done === 0) return etaMs
    const later = this.#weigh(this.#stages.slice(this.#at + 1))
    const wholeMs = (nowMs - this.#startedAtMs + etaMs) / (1 - this.#shareBefore)
    return Math.round(etaMs + (wholeMs * later) / stage.weight)
  }

  #before(): number {
    return this.#weigh(this.#stages.slice(0, Math.max(0, this.#at))) / this.#total()
  }

  #total(): number {
    return this.#weigh(this.#stages)
  }

  #weigh(stages: readonly Stage[]): number {
    return stages.reduce((sum, { weight }) => sum + weight, 0)
  }
}

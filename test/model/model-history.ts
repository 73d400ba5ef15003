// What the model remembers of ends: one line for each, and sums that outlive the lines.
import type { FinalState, JobId } from '../../src/shared/job.ts'

export interface PastEnd {
  readonly jobId: JobId
  readonly outcome: FinalState
  readonly presetId: string
  readonly inputSizeBytes: number
  /** Null for what did not complete. */
  readonly outputSizeBytes: number | null
  readonly startedAtMs: number | null
  readonly finishedAtMs: number
}

const keptMs = 365 * 24 * 60 * 60 * 1000

export class ModelHistory {
  #ends: PastEnd[] = []
  readonly #sums = new Map<string, [jobs: number, input: number, output: number]>()

  add(end: PastEnd): void {
    this.#ends.push(end)
    if (end.outputSizeBytes === null) return
    const key = `${dayOf(end.finishedAtMs)} ${end.presetId}`
    const [jobs, input, output] = this.#sums.get(key) ?? [0, 0, 0]
    this.#sums.set(key, [jobs + 1, input + end.inputSizeBytes, output + end.outputSizeBytes])
  }

  prune(nowMs: number): void {
    this.#ends = this.#ends.filter(({ finishedAtMs }) => finishedAtMs >= nowMs - keptMs)
  }

  /** As rows of `history`, by job and time: within one verb the order of ends is nowhere promised. */
  ends(): unknown[] {
    return this.#ends
      .toSorted((a, b) => a.jobId - b.jobId)
      .map((end) => [
        end.jobId,
        end.outcome,
        end.presetId,
        end.inputSizeBytes,
        end.outputSizeBytes,
        end.startedAtMs,
        end.finishedAtMs,
      ])
  }

  /** By day and preset, in that order. */
  sums(): unknown[] {
    return [...this.#sums].toSorted(([a], [b]) => (a < b ? -1 : 1))
  }
}

/** By the wall clock. */
function dayOf(ms: number): string {
  const date = new Date(ms)
  const two = (part: number) => String(part).padStart(2, '0')
  return [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-')
}

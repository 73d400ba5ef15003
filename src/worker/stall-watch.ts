// Notices an ffmpeg that lives and does nothing any more, as on a network drive that went away.
import type { ProgressBlock } from '../core/media/progress-parser.ts'

/** Looks that many times before it judges: while a computer sleeps there are no looks. */
const looksPerLimit = 60

export class StallWatch {
  readonly #timer: NodeJS.Timeout
  #latest = ''
  #looksWithoutChange = 0

  /** @param isExpected whether progress is to be expected at all */
  constructor(limitMs: number, isExpected: () => boolean, stalled: () => void) {
    this.#timer = setInterval(() => {
      if (!isExpected()) return
      this.#looksWithoutChange += 1
      if (this.#looksWithoutChange === looksPerLimit) stalled()
    }, limitMs / looksPerLimit)
  }

  get isStalled(): boolean {
    return this.#looksWithoutChange >= looksPerLimit
  }

  observe({ frame, outTimeUs, totalSizeBytes }: ProgressBlock): void {
    const state = [frame, outTimeUs, totalSizeBytes].join()
    if (state !== this.#latest) this.#looksWithoutChange = 0
    this.#latest = state
  }

  end(): void {
    clearInterval(this.#timer)
  }
}

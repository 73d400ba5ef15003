// Tells a silent worker from a sleeping computer: silence counts only while the clock ticks evenly.

export interface SilenceLimits {
  /** How often `tick` is called. */
  readonly tickMs: number
  readonly suspectMs: number
  readonly deadMs: number
}

/** Main looks at its workers, which speak every 2 s while they hold a job, like this. */
export const workerSilence: SilenceLimits = { tickMs: 2_000, suspectMs: 10_000, deadMs: 30_000 }

/** A tick this late means that the whole computer, or this process, stood still. */
const standstillMs = 5_000

export class SilenceWatch {
  readonly #limits: SilenceLimits
  #lastHeardMs: number
  #lastTickMs: number

  /** @param nowMs of a clock that never jumps, as in every call. */
  constructor(limits: SilenceLimits, nowMs: number) {
    this.#limits = limits
    this.#lastHeardMs = nowMs
    this.#lastTickMs = nowMs
  }

  heard(nowMs: number): void {
    this.#lastHeardMs = nowMs
  }

  /** After a standstill every deadline starts anew. */
  tick(nowMs: number): 'alive' | 'suspect' | 'dead' {
    const stoodStill = nowMs - this.#lastTickMs > this.#limits.tickMs + standstillMs
    this.#lastTickMs = nowMs
    if (stoodStill) this.#lastHeardMs = nowMs
    const silenceMs = nowMs - this.#lastHeardMs
    if (silenceMs >= this.#limits.deadMs) return 'dead'
    return silenceMs >= this.#limits.suspectMs ? 'suspect' : 'alive'
  }
}

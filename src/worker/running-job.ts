// The job in hand: what main may still say about it while it runs.
import type { Attempt } from '../shared/worker.ts'
import { canHold } from './hold-child.ts'

/** Why a job is stopped, as its signal's reason; also the outcome that it then has. */
export type StopReason = 'cancelled' | 'interrupted'

/** What the steps of a job must obey. */
export interface JobControl {
  /** Aborts with a `StopReason`. */
  readonly signal: AbortSignal
  readonly isHeld: boolean
  /** At most one step has something to hold; it is told of every change until it passes null. */
  onHold(listener: ((held: boolean) => void) | null): void
}

export class RunningJob implements JobControl {
  readonly attempt: Attempt
  readonly #stop = new AbortController()
  #isHeld = false
  #holdListener: ((held: boolean) => void) | null = null
  #grantCommit: () => void = () => {}

  constructor(attempt: Attempt) {
    this.attempt = attempt
  }

  get signal(): AbortSignal {
    return this.#stop.signal
  }

  get isHeld(): boolean {
    return this.#isHeld
  }

  onHold(listener: ((held: boolean) => void) | null): void {
    this.#holdListener = listener
  }

  isOf(attempt: Attempt): boolean {
    return this.attempt.jobId === attempt.jobId && this.attempt.token === attempt.token
  }

  /** The first reason counts. */
  stop(reason: StopReason): void {
    this.#stop.abort(reason)
  }

  hold(held: boolean): void {
    if (!canHold) return this.stop('interrupted')
    if (this.#isHeld === held) return
    this.#isHeld = held
    this.#holdListener?.(held)
  }

  /** Main has written the intent down. */
  grantCommit(): void {
    this.#grantCommit()
  }

  /** True once main granted the commit that `ask` asks for, false when the job is stopped first. */
  waitForCommit(ask: () => void): Promise<boolean> {
    return new Promise((resolve) => {
      if (this.signal.aborted) return resolve(false)
      this.#grantCommit = () => resolve(true)
      this.signal.addEventListener('abort', () => resolve(false), { once: true })
      ask()
    })
  }
}

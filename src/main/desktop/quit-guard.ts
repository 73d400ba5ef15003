// Asks before work is interrupted by a person who quits or closes the window. The system's own end,
// a signal and a terminal's are never held up.

export interface QuitAnswer {
  readonly quits: boolean
  readonly asksAgain: boolean
}

interface Parts {
  readonly runningJobs: () => number
  /** What the person set. */
  readonly asks: () => boolean
  readonly stopAsking: () => void
  readonly ask: (runningJobs: number) => Promise<QuitAnswer>
}

export interface QuitGuard {
  /** Whether it may end now. If not, it asks, and calls `end` once the person agreed. */
  mayEnd(end: () => void): boolean
  /** From now on nothing is asked: the end has been decided. */
  allow(): void
  readonly allowed: boolean
}

export function createQuitGuard({ runningJobs, asks, stopAsking, ask }: Parts): QuitGuard {
  let allowed = false
  let asking = false

  async function decide(end: () => void): Promise<void> {
    asking = true
    try {
      const { quits, asksAgain } = await ask(runningJobs())
      // Who cancels does not want to lose the next question.
      if (quits && !asksAgain) stopAsking()
      if (!quits) return
      allowed = true
      end()
    } finally {
      asking = false
    }
  }

  return {
    mayEnd(end) {
      if (allowed || !asks() || runningJobs() === 0) return true
      // A second click on Quit gets no second question.
      if (!asking) void decide(end)
      return false
    },
    allow: () => {
      allowed = true
    },
    get allowed() {
      return allowed
    },
  }
}

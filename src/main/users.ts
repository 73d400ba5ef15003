// Counts the windows and terminals that want something of this process: without any it may end.

export interface Users {
  came(): void
  left(): void
  /** Answers when nobody is left; at once when nobody is here. */
  allGone(): Promise<void>
}

export function createUsers(): Users {
  let count = 0
  let waiting: (() => void)[] = []
  return {
    came: () => {
      count += 1
    },
    left: () => {
      count -= 1
      if (count > 0) return
      for (const resolve of waiting) resolve()
      waiting = []
    },
    allGone: () =>
      count === 0 ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve)),
  }
}

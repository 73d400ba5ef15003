// A queue's status that a test sets by hand, for those who follow it.
import type { QueueStatus } from '../../../../src/main/desktop/queue-status.ts'

const idle: QueueStatus = {
  live: 0,
  fraction: null,
  mode: 'normal',
  running: 0,
  isPaused: false,
  hasFailed: false,
  hasDone: false,
}

export function statusByHand() {
  let status = idle
  const listeners = new Set<(now: QueueStatus) => void>()
  return {
    now: () => status,
    subscribe(listener: (now: QueueStatus) => void) {
      listeners.add(listener)
      listener(status)
      return () => listeners.delete(listener)
    },
    /** What is not named is as in an idle queue. */
    become(change: Partial<QueueStatus>) {
      status = { ...idle, ...change }
      for (const listener of listeners) listener(status)
    },
    /** It has changed, but nobody was told yet. */
    becomeUntold(change: Partial<QueueStatus>) {
      status = { ...idle, ...change }
    },
  }
}

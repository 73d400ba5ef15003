// Keeps the computer awake while jobs run. The screen may go dark.
import type { QueueStatusFeed } from './queue-status.ts'

/** Electron's powerSaveBlocker, as far as it is needed. */
export interface SleepBlocker {
  start(type: 'prevent-app-suspension'): number
  stop(id: number): void
}

/** Returns the call that ends it, and lets the computer sleep. */
export function guardAgainstSleep(
  status: Pick<QueueStatusFeed, 'subscribe'>,
  blocker: SleepBlocker,
): () => void {
  let id: number | null = null
  function release(): void {
    if (id !== null) blocker.stop(id)
    id = null
  }
  const unsubscribe = status.subscribe(({ running, isPaused }) => {
    // A job that a person suspended runs no more than one that waits.
    if (running === 0 || isPaused) return release()
    id ??= blocker.start('prevent-app-suspension')
  })
  return () => {
    unsubscribe()
    release()
  }
}

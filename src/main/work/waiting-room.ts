// Looks after scheduled jobs: one timer for the next retry, and a slow look at missing drives and
// full disks while, and only while, a job waits for one.
import { setImmediate as nextTurn } from 'node:timers/promises'
import { checkDestination } from '../ingest/check-destination.ts'
import { isDiskFull } from '../queue/connection.ts'
import type { Queue } from '../queue/queue.ts'

/** No system tells of freed space, and not every one of a mount; nothing is asked when none waits. */
const lookMs = 15_000

export interface WaitingRoom {
  /** The computer slept: timers stood still meanwhile, the clock did not. */
  lookNow(): void
  stop(): void
}

export function startWaitingRoom(queue: Queue): WaitingRoom {
  let retryTimer: NodeJS.Timeout | undefined
  let lookTimer: NodeJS.Timeout | undefined

  function arrange(): void {
    clearTimeout(retryTimer)
    const nextMs = wakeDue()
    if (nextMs !== null) retryTimer = setTimeout(arrange, Math.max(nextMs - Date.now(), 0))
    if (lookTimer === undefined && queue.awaitedFolders().length > 0) {
      lookTimer = setTimeout(() => void look(), lookMs)
    }
  }

  /** On a full drive nothing can be written, not even that a job may go on: later, then. */
  function wakeDue(): number | null {
    try {
      return queue.wakeDue()
    } catch (error) {
      if (!isDiskFull(error)) throw error
      return Date.now() + lookMs
    }
  }

  async function look(): Promise<void> {
    try {
      for (const { destinationDir, needBytes } of queue.awaitedFolders()) {
        if (!(await checkDestination(destinationDir, needBytes)).ok) continue
        while (queue.isAwaited(destinationDir)) {
          queue.wakeFolder(destinationDir)
          await nextTurn()
        }
      }
    } catch (error) {
      if (!isDiskFull(error)) throw error
    }
    lookTimer = undefined
    arrange()
  }

  const unsubscribe = queue.journal.subscribe((events) => {
    if (events.some(({ kind }) => kind === 'rescheduled')) arrange()
  })
  arrange()
  return {
    lookNow: arrange,
    stop() {
      unsubscribe()
      clearTimeout(retryTimer)
      clearTimeout(lookTimer)
    },
  }
}

// Looks after scheduled jobs: one timer for the next retry, and a slow look at missing drives and
// full disks while, and only while, a job waits for one.
import { setImmediate as nextTurn } from 'node:timers/promises'
import { checkDestination } from './ingest/check-destination.ts'
import type { Queue } from './queue/queue.ts'

/** No system tells of freed space, and not every one of a mount; nothing is asked when none waits. */
const lookMs = 15_000
/** setTimeout's limit is 2³¹ ms; a day is well inside and long enough. */
const longestTimerMs = 24 * 60 * 60 * 1000

/** Returns the call that ends it. */
export function startWaitingRoom(queue: Queue): () => void {
  let retryTimer: NodeJS.Timeout | undefined
  let lookTimer: NodeJS.Timeout | undefined

  function arrange(): void {
    clearTimeout(retryTimer)
    const nextMs = queue.wakeDue()
    if (nextMs !== null) {
      retryTimer = setTimeout(arrange, Math.min(Math.max(nextMs - Date.now(), 0), longestTimerMs))
    }
    if (lookTimer === undefined && queue.awaitedFolders().length > 0) {
      lookTimer = setTimeout(() => void look(), lookMs)
    }
  }

  async function look(): Promise<void> {
    for (const { destinationDir } of queue.awaitedFolders()) {
      if (!(await checkDestination(destinationDir)).ok) continue
      while (queue.isAwaited(destinationDir)) {
        queue.wakeFolder(destinationDir)
        await nextTurn()
      }
    }
    lookTimer = undefined
    arrange()
  }

  const unsubscribe = queue.journal.subscribe((events) => {
    if (events.some(({ kind }) => kind === 'rescheduled')) arrange()
  })
  arrange()
  return () => {
    unsubscribe()
    clearTimeout(retryTimer)
    clearTimeout(lookTimer)
  }
}

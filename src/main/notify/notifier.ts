// Tells the person when what they dropped is done. A durable subscriber of the journal: what
// finished while the app died is told of after the restart, once.
import type { BatchSummary } from '../queue/batches.ts'
import type { EventKind } from '../queue/journal.ts'
import { isDiskFull } from '../queue/connection.ts'
import type { Queue } from '../queue/queue.ts'

const subscriber = 'notifier'
const settledKinds: ReadonlySet<EventKind> = new Set(['completed', 'failed', 'cancelled'])
const chunk = 500

export interface Notifier {
  /** Answers when everything that happened so far was told. */
  drained(): Promise<void>
  stop(): void
}

/** @param show answers when the system has taken the notification. */
export function startNotifier(
  queue: Queue,
  show: (summary: BatchSummary) => Promise<void>,
): Notifier {
  let telling: Promise<void> = Promise.resolve()
  let queued = false
  let stopped = false
  /** Told of, but a full drive had no room to note it: not to be told of again. */
  const unnoted = new Set<number>()

  async function tell(): Promise<void> {
    queued = false
    try {
      await tellAll()
    } catch (error) {
      // The cursor stays where it is; the next event tries again.
      if (!isDiskFull(error)) throw error
    }
  }

  async function tellAll(): Promise<void> {
    for (;;) {
      const cursor = queue.journal.cursorOf(subscriber)
      const events = stopped ? [] : queue.journal.readAfter(cursor, chunk)
      const last = events.at(-1)
      if (last === undefined) return
      for (const { jobId, kind } of events) {
        const summary = settledKinds.has(kind) ? queue.summarise(jobId) : null
        if (summary === null) continue
        // What the person cancelled they know.
        const news = summary.completed + summary.failed > 0
        if (news && !unnoted.has(summary.batchId)) await show(summary)
        unnoted.add(summary.batchId)
        queue.markNotified(summary.batchId)
        unnoted.delete(summary.batchId)
      }
      queue.journal.advance(subscriber, last.id)
    }
  }

  function wake(): void {
    if (queued) return
    queued = true
    telling = telling.then(tell)
  }

  const unsubscribe = queue.journal.subscribe((events) => {
    if (events.some(({ kind }) => settledKinds.has(kind))) wake()
  })
  wake()
  return {
    drained: () => telling,
    stop() {
      stopped = true
      unsubscribe()
    },
  }
}

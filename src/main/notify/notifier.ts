// Tells the person when what they dropped is done. A durable subscriber of the journal: what
// finished while the app died is told of after the restart, once.
import type { BatchSummary } from '../queue/batches.ts'
import type { EventKind } from '../queue/journal.ts'
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

  async function tell(): Promise<void> {
    queued = false
    for (;;) {
      const cursor = queue.journal.cursorOf(subscriber)
      const events = stopped ? [] : queue.journal.readAfter(cursor, chunk)
      const last = events.at(-1)
      if (last === undefined) return
      for (const { jobId, kind } of events) {
        const summary = settledKinds.has(kind) ? queue.summarise(jobId) : null
        if (summary === null) continue
        // What the person cancelled they know.
        if (summary.completed + summary.failed > 0) await show(summary)
        queue.markNotified(summary.batchId)
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

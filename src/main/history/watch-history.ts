// Tells that the history has grown, at most twice a second: a thousand small jobs are one piece of news.
import type { EventKind, Journal } from '../queue/journal.ts'

const quietMs = 500

const grows: ReadonlySet<EventKind> = new Set(['completed', 'failed', 'cancelled', 'replaced'])

/** Returns the call that ends it. */
export function watchHistory(journal: Journal, changed: () => void): () => void {
  let timer: NodeJS.Timeout | null = null
  const unsubscribe = journal.subscribe((events) => {
    if (timer !== null || !events.some(({ kind }) => grows.has(kind))) return
    timer = setTimeout(() => {
      timer = null
      changed()
    }, quietMs)
  })
  return () => {
    unsubscribe()
    if (timer !== null) clearTimeout(timer)
  }
}

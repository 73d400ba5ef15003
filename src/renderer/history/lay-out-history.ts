// The history as rows under their days. Pure.
import type { HistoryEntry } from '../../shared/history.ts'

export type HistoryItem =
  | { readonly kind: 'day'; readonly ms: number }
  | {
      readonly kind: 'entry'
      readonly entry: HistoryEntry
      /** From 1, days not counted. */
      readonly position: number
      readonly isFirst: boolean
      readonly isLast: boolean
    }

/** @param entries newest first. */
export function layOutHistory(entries: readonly HistoryEntry[]): readonly HistoryItem[] {
  const items: HistoryItem[] = []
  const days = entries.map(({ finishedAtMs }) => new Date(finishedAtMs).toDateString())
  for (const [index, entry] of entries.entries()) {
    const isFirst = days[index] !== days[index - 1]
    const isLast = days[index] !== days[index + 1]
    if (isFirst) items.push({ kind: 'day', ms: entry.finishedAtMs })
    items.push({ kind: 'entry', entry, position: index + 1, isFirst, isLast })
  }
  return items
}

// What keys do in the list: move between rows, show what is finished, take it off the list.
import { useCallback, type KeyboardEvent } from 'react'
import { isFinal } from '../../shared/job.ts'
import { useWindowModel } from '../model/use-window-model.ts'
import type { ListKey, ListLayout } from './list-layout.ts'
import { placeOf, rowFrom } from './use-roving-row.ts'

const pageRows = 10

export function useRowKeys(layout: ListLayout, focus: (key: ListKey) => void) {
  const { queue, refusals, reveal, remove } = useWindowModel()

  return useCallback(
    (event: KeyboardEvent) => {
      const place = placeOf(event.target)
      if (place === -1 || event.altKey || event.ctrlKey || event.metaKey) return
      const target = destination(layout, place, event.key)
      if (target !== null) {
        event.preventDefault()
        if (target !== -1) focus(layout.keyAt(target))
        return
      }
      const key = layout.keyAt(place)
      const onRowItself = event.target instanceof HTMLElement && 'index' in event.target.dataset
      if (typeof key !== 'number' || !onRowItself) return
      const job = queue.job(key)
      if (event.key === 'Enter' && job?.state === 'completed') reveal(job.id)
      if (event.key !== 'Delete' && event.key !== 'Backspace') return
      if (job !== undefined && isFinal(job.state)) remove([job.id])
      if (key < 0) refusals.dismiss(-key)
    },
    [layout, focus, queue, refusals, reveal, remove],
  )
}

/** Where a key leads from here; null when it is none of ours. */
function destination(layout: ListLayout, place: number, key: string): number | null {
  switch (key) {
    case 'ArrowDown':
      return rowFrom(layout, place + 1, 1)
    case 'ArrowUp':
      return rowFrom(layout, Math.max(0, place - 1), -1)
    case 'PageDown':
      return rowFrom(layout, place + pageRows, -1)
    case 'PageUp':
      return rowFrom(layout, Math.max(0, place - pageRows), 1)
    case 'Home':
      return rowFrom(layout, 0, 1)
    case 'End':
      return rowFrom(layout, layout.count - 1, -1)
    default:
      return null
  }
}

// What keys do in the list: move between rows, select them, look closer, change their turn, remove them.
import { useCallback, type KeyboardEvent } from 'react'
import { isFinal, type JobId } from '../../shared/job.ts'
import { useWindowModel } from '../model/use-window-model.ts'
import { jobsBetween } from './jobs-between.ts'
import type { ListKey, ListLayout } from './list-layout.ts'
import { placeOf, rowFrom } from './use-roving-row.ts'
import { useWaitingSteps } from './use-waiting-steps.ts'

const pageRows = 10

export function useRowKeys(layout: ListLayout, focus: (key: ListKey) => void) {
  const model = useWindowModel()
  const { queue, refusals, selection, jobMenu, detail, remove } = model
  const step = useWaitingSteps()

  return useCallback(
    (event: KeyboardEvent) => {
      const place = placeOf(event.target)
      if (place === -1) return
      const command = event.ctrlKey || event.metaKey
      const key = layout.keyAt(place)
      const id: JobId | null = typeof key === 'number' && key > 0 ? key : null

      if (event.altKey) {
        const direction = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null
        if (direction === null || id === null || command) return
        event.preventDefault()
        if (!selection.has(id)) selection.only(id)
        step(direction)
        return
      }
      const target = destination(layout, place, event.key)
      if (target !== null) {
        event.preventDefault()
        if (target === -1) return
        const next = layout.keyAt(target)
        focus(next)
        if (typeof next !== 'number' || next < 0) {
          if (!command && !event.shiftKey) selection.clear()
        } else if (event.shiftKey) {
          selection.range(jobsBetween(layout, selection.anchor() ?? id ?? next, next), command)
        } else if (!command) {
          selection.only(next)
          if (detail.current() !== null) detail.show(next)
        }
        return
      }
      const onRowItself = event.target instanceof HTMLElement && 'index' in event.target.dataset
      if (!onRowItself || typeof key !== 'number') return
      switch (event.key) {
        case ' ':
          event.preventDefault()
          if (id === null) return
          if (command) selection.toggle(id)
          else detail.show(id)
          return
        case 'Enter':
          if (id !== null) detail.show(id)
          return
        case 'ContextMenu':
        case 'F10':
          if (id === null || (event.key === 'F10' && !event.shiftKey)) return
          event.preventDefault()
          if (!selection.has(id)) selection.only(id)
          jobMenu.set({ opener: event.target as HTMLElement })
          return
        case 'Delete':
        case 'Backspace': {
          if (id === null) {
            refusals.dismiss(-key)
            return
          }
          const chosen = selection.has(id) ? [...selection.ids()] : [id]
          const ended = chosen.filter((one) => {
            const state = queue.job(one)?.state
            return state !== undefined && isFinal(state)
          })
          if (ended.length > 0) remove(ended)
          return
        }
        default:
      }
    },
    [layout, focus, queue, refusals, selection, jobMenu, detail, remove, step],
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

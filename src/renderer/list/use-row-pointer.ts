// What the pointer does in the list: a press selects, a second one looks closer, the other button asks
// what can be done.
import { useMemo, type MouseEvent } from 'react'
import type { JobId } from '../../shared/job.ts'
import { useWindowModel } from '../model/use-window-model.ts'
import { jobsBetween } from './jobs-between.ts'
import type { ListKey, ListLayout } from './list-layout.ts'
import { placeOf } from './use-roving-row.ts'

export function useRowPointer(layout: ListLayout, focus: (key: ListKey) => void) {
  const { selection, detail, jobMenu } = useWindowModel()

  return useMemo(() => {
    const jobAt = (event: MouseEvent): JobId | null => {
      const place = placeOf(event.target)
      const key = place === -1 ? null : layout.keyAt(place)
      return typeof key === 'number' && key > 0 ? key : null
    }
    return {
      onClick(event: MouseEvent): void {
        if (hasItsOwnUse(event.target)) return
        const id = jobAt(event)
        if (id === null) {
          selection.clear()
          return
        }
        const command = event.ctrlKey || event.metaKey
        if (event.shiftKey) {
          selection.range(jobsBetween(layout, selection.anchor() ?? id, id), command)
        } else if (command) {
          selection.toggle(id)
        } else {
          selection.only(id)
          if (detail.current() !== null) detail.show(id)
        }
      },
      onDoubleClick(event: MouseEvent): void {
        const id = hasItsOwnUse(event.target) ? null : jobAt(event)
        if (id !== null) detail.show(id)
      },
      onContextMenu(event: MouseEvent): void {
        const id = jobAt(event)
        if (id === null) return
        event.preventDefault()
        if (!selection.has(id)) selection.only(id)
        focus(id)
        const opener = (event.target as Element).closest<HTMLElement>('[data-index]')
        jobMenu.set({ opener, point: { x: event.clientX, y: event.clientY } })
      },
    }
  }, [layout, focus, selection, detail, jobMenu])
}

/** Buttons, and text that can be selected to copy it. */
export function hasItsOwnUse(target: EventTarget): boolean {
  return (
    target instanceof Element && target.closest('button, summary, a, [data-selectable]') !== null
  )
}

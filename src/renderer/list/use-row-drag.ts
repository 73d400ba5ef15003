// Takes rows that wait to another place with the pointer. By pointer events, not by the system's drag and
// drop: that one is for files, and would bring the drop zone up.
import { useEffect, useRef, useState, type PointerEvent } from 'react'
import type { JobId } from '../../shared/job.ts'
import { useWindowModel } from '../model/use-window-model.ts'
import type { ListLayout } from './list-layout.ts'
import { placeOf } from './use-roving-row.ts'
import { hasItsOwnUse } from './use-row-pointer.ts'
import { dropBefore, inTurn } from './waiting-moves.ts'

export interface RowDrag {
  readonly count: number
  readonly x: number
  readonly y: number
  /** Where the line is drawn, pixels from the column's top; null where nothing can be dropped. */
  readonly line: number | null
}

/** Less is a press with an unsteady hand. */
const beginsPx = 6
/** This near an edge the list scrolls, so many pixels a frame. */
const edgePx = 48
const scrollPx = 12

export function useRowDrag(layout: ListLayout, column: () => HTMLElement | null) {
  const { selection, filter, move } = useWindowModel()
  const [drag, setDrag] = useState<RowDrag | null>(null)
  const now = useRef(layout)
  useEffect(() => {
    now.current = layout
  }, [layout])
  const end = useRef<(() => void) | null>(null)
  useEffect(() => () => end.current?.(), [])

  function onPointerDown(event: PointerEvent<HTMLElement>): void {
    const { button, clientX: fromX, clientY: fromY, currentTarget: scroller } = event
    if (button !== 0 || event.shiftKey || event.ctrlKey || event.metaKey) return
    if (hasItsOwnUse(event.target)) return
    const place = placeOf(event.target)
    if (place === -1 || layout.isHeading(place) || layout.groupAt(place) !== 'waiting') return
    const id = layout.keyAt(place)
    if (typeof id !== 'number') return

    let before: JobId | null | undefined
    let begun = false
    let point = { x: fromX, y: fromY }
    let frame = 0
    const watch = new AbortController()
    const options = { signal: watch.signal, capture: true }

    function show(): void {
      const order = filter.shown.current().waiting
      const moved = new Set(inTurn(order, selection.ids()))
      const at = placeUnder(point.y, column(), now.current)
      before = at === null ? undefined : dropBefore(order, moved, at.index)
      setDrag({ count: moved.size, ...point, line: at?.line ?? null })
    }
    function scroll(): void {
      const { top, bottom } = scroller.getBoundingClientRect()
      const by = point.y < top + edgePx ? -scrollPx : point.y > bottom - edgePx ? scrollPx : 0
      if (by !== 0) {
        scroller.scrollTop += by
        show()
      }
      frame = requestAnimationFrame(scroll)
    }
    const stop = (): void => {
      watch.abort()
      cancelAnimationFrame(frame)
      end.current = null
      setDrag(null)
    }
    end.current = stop

    window.addEventListener(
      'pointermove',
      (moving) => {
        point = { x: moving.clientX, y: moving.clientY }
        if (!begun) {
          if (Math.hypot(point.x - fromX, point.y - fromY) < beginsPx) return
          begun = true
          if (!selection.has(id)) selection.only(id)
          frame = requestAnimationFrame(scroll)
        }
        show()
      },
      options,
    )
    window.addEventListener(
      'pointerup',
      () => {
        if (begun) {
          // The click that follows would select the row under the pointer.
          const swallow = (click: Event): void => click.stopPropagation()
          window.addEventListener('click', swallow, { capture: true, once: true })
          setTimeout(() => window.removeEventListener('click', swallow, { capture: true }))
          const moved = inTurn(filter.shown.current().waiting, selection.ids())
          if (before !== undefined && moved.length > 0) move(moved, before)
        }
        stop()
      },
      options,
    )
    window.addEventListener('pointercancel', stop, options)
    window.addEventListener(
      'blur',
      ({ target }) => {
        // Those of elements pass here as well: the press itself moves the focus.
        if (target === window) stop()
      },
      options,
    )
    window.addEventListener(
      'keydown',
      (pressed) => {
        if (pressed.key !== 'Escape' || !begun) return
        pressed.preventDefault()
        pressed.stopPropagation()
        stop()
      },
      options,
    )
  }
  return { drag, onPointerDown }
}

/** The gap between rows of Waiting that is nearest to this height. */
function placeUnder(
  y: number,
  column: HTMLElement | null,
  layout: ListLayout,
): { readonly index: number; readonly line: number } | null {
  if (column === null) return null
  const top = column.getBoundingClientRect().top
  const heading = layout.indexOf('waiting')
  let nearest: { index: number; line: number; distance: number } | null = null
  for (const row of column.querySelectorAll<HTMLElement>('[data-index]')) {
    const place = Number(row.dataset['index'])
    if (place <= heading || place >= layout.count || layout.groupAt(place) !== 'waiting') continue
    const box = row.getBoundingClientRect()
    const index = place - heading - 1
    for (const [edge, after] of [
      [box.top, 0],
      [box.bottom, 1],
    ] as const) {
      const distance = Math.abs(edge - y)
      if (nearest !== null && nearest.distance <= distance) continue
      nearest = { index: index + after, line: edge - top, distance }
    }
  }
  return nearest
}

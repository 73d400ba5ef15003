// One row at a time is in the Tab order; the arrow keys choose which. The choice survives when rows
// move, and passes to a neighbour when its row goes.
import {
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type FocusEvent,
  type RefObject,
} from 'react'
import type { ListKey, ListLayout } from './list-layout.ts'

/** `auto` scrolls no further than it must. */
type Align = 'auto' | 'center'

export interface RovingRow {
  /** Place of the row in the Tab order; -1 when the list has no rows. */
  readonly activeIndex: number
  /** A row that gets the focus as soon as it exists, and where in view it should come to stand. */
  readonly pending: RefObject<{ readonly key: ListKey; readonly align: Align } | null>
  readonly focus: (key: ListKey, align?: Align) => void
  readonly focused: (event: FocusEvent) => void
}

export function useRovingRow(
  layout: ListLayout,
  scroller: RefObject<HTMLDivElement | null>,
): RovingRow {
  // An object, so that choosing the same row again renders: the list may have scrolled away from it.
  const [choice, setChoice] = useState<{ readonly key: ListKey } | null>(null)
  const pending: RovingRow['pending'] = useRef(null)
  const focusWasInside = useRef(false)
  const place = useMemo(() => (choice === null ? -1 : layout.indexOf(choice.key)), [layout, choice])
  const [lastPlace, setLastPlace] = useState(0)
  if (place !== -1 && place !== lastPlace) setLastPlace(place)
  const activeIndex = place === -1 ? rowFrom(layout, lastPlace, 1) : place

  const focus = useCallback((key: ListKey, align: Align = 'auto') => {
    pending.current = { key, align }
    setChoice({ key })
  }, [])
  const focused = useCallback(
    ({ target }: FocusEvent) => {
      const index = placeOf(target)
      if (index === -1) return
      const key = layout.keyAt(index)
      setChoice((now) => (now?.key === key || typeof key !== 'number' ? now : { key }))
    },
    [layout],
  )

  useLayoutEffect(() => {
    const { activeElement, body } = document
    const lost = focusWasInside.current && activeElement === body
    if (lost && choice !== null && place === -1 && activeIndex !== -1) {
      focus(layout.keyAt(activeIndex))
    }
    focusWasInside.current = lost || (scroller.current?.contains(activeElement) ?? false)
  })
  return { activeIndex, pending, focus, focused }
}

/** The place of the list item around an element; -1 outside. */
export function placeOf(element: EventTarget): number {
  const item = element instanceof Element ? element.closest<HTMLElement>('[data-index]') : null
  return Number(item?.dataset['index'] ?? -1)
}

/** The nearest row from `index` on in this direction, else in the other; -1 when there is none. */
export function rowFrom(layout: ListLayout, index: number, direction: 1 | -1): number {
  for (const step of [direction, -direction]) {
    let place = Math.min(index, layout.count - 1)
    for (; place >= 0 && place < layout.count; place += step) {
      if (typeof layout.keyAt(place) === 'number') return place
    }
  }
  return -1
}

// One row at a time is in the Tab order; the arrow keys choose which. The choice survives when rows
// move, and passes to a neighbour when its row goes; so does the focus.
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
  readonly blurred: (event: FocusEvent) => void
}

export function useRovingRow(layout: ListLayout): RovingRow {
  // An object, so that choosing the same row again renders: the list may have scrolled away from it.
  const [choice, setChoice] = useState<{ readonly key: ListKey } | null>(null)
  const pending: RovingRow['pending'] = useRef(null)
  const focusInside = useRef(false)
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
      focusInside.current = true
      const index = placeOf(target)
      if (index === -1) return
      const key = layout.keyAt(index)
      setChoice((now) => (now?.key === key || typeof key !== 'number' ? now : { key }))
    },
    [layout],
  )
  const blurred = useCallback(({ currentTarget, relatedTarget }: FocusEvent) => {
    focusInside.current = currentTarget.contains(relatedTarget)
  }, [])

  useLayoutEffect(() => {
    // A blur is heard when the person leaves, not when what had the focus was taken off the page.
    if (!focusInside.current || document.activeElement !== document.body) return
    focusInside.current = false
    if (activeIndex !== -1) pending.current = { key: layout.keyAt(activeIndex), align: 'auto' }
  })
  return { activeIndex, pending, focus, focused, blurred }
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

// Which rows exist, and where. Rows are measured, because messages wrap; what was not measured is guessed.
import {
  defaultRangeExtractor,
  measureElement,
  useVirtualizer,
  type Range,
  type Virtualizer,
} from '@tanstack/react-virtual'
import { useLayoutEffect, type RefObject } from 'react'
import type { ListGroup, ListLayout } from './list-layout.ts'
import type { RovingRow } from './use-roving-row.ts'
import { useSteadyScroll } from './use-steady-scroll.ts'

/** Heights in a wide window, pixels at 100 % zoom. */
const headingHeight = 48
const rowHeights: Readonly<Record<ListGroup, number>> = {
  refused: 80,
  active: 104,
  waiting: 60,
  finished: 60,
}
/** Rows kept ready on each side of what is seen. */
const overscan = 4
const bottomSpace = 24

export function useListVirtualizer(
  layout: ListLayout,
  scroller: RefObject<HTMLDivElement | null>,
  roving: RovingRow,
) {
  const { activeIndex, pending } = roving
  // The rule is for React Compiler, which would keep an old list on screen; it is not in use.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLElement>({
    count: layout.count,
    getScrollElement: () => scroller.current,
    getItemKey: layout.keyAt,
    estimateSize: (index) =>
      layout.isHeading(index) ? headingHeight : rowHeights[layout.groupAt(index)],
    // A height that is asked for at once makes the page lay out again for each row; what the observer
    // says of all rows together comes before they are painted.
    measureElement: (row, entry, list) =>
      entry === undefined ? knownHeight(row, list) : measureElement(row, entry, list),
    rangeExtractor: (range) => withRow(activeIndex, range),
    overscan,
    paddingEnd: bottomSpace,
    directDomUpdates: true,
    directDomUpdatesMode: 'position',
  })
  useSteadyScroll(layout, virtualizer)

  useLayoutEffect(() => {
    if (pending.current === null) return
    const { key, align } = pending.current
    const index = layout.indexOf(key)
    if (index === -1) return
    pending.current = null
    virtualizer.scrollToIndex(index, { align })
    const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"]`)
    row?.focus({ preventScroll: true })
  })
  return {
    items: virtualizer.getVirtualItems(),
    container: virtualizer.containerRef,
    measure: virtualizer.measureElement,
  }
}

/** The row that has the keyboard stays, however far the list is scrolled. */
function withRow(active: number, range: Range): number[] {
  const indexes = defaultRangeExtractor(range)
  if (active < 0 || active >= range.count || indexes.includes(active)) return indexes
  return [...indexes, active].sort((a, b) => a - b)
}

/** As it was measured before, or as it is guessed. */
function knownHeight(row: HTMLElement, list: Virtualizer<HTMLDivElement, HTMLElement>): number {
  const index = list.indexFromElement(row)
  const { getItemKey, estimateSize } = list.options
  return list.itemSizeCache.get(getItemKey(index)) ?? estimateSize(index)
}

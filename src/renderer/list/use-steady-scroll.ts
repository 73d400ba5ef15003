// Keeps what a person reads where it is while rows come and go above it.
import type { ReactVirtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useRef } from 'react'
import type { ListKey, ListLayout } from './list-layout.ts'

interface Anchor {
  readonly layout: ListLayout
  readonly rows: readonly {
    readonly key: ListKey
    readonly index: number
    readonly start: number
  }[]
}

export function useSteadyScroll(
  layout: ListLayout,
  virtualizer: ReactVirtualizer<HTMLDivElement, HTMLElement>,
): void {
  const before = useRef<Anchor>({ layout, rows: [] })

  useLayoutEffect(() => {
    const offset = virtualizer.scrollOffset ?? 0
    const { layout: old, rows } = before.current
    if (old !== layout && offset > 0) {
      for (const { key, index, start } of rows) {
        // A row that changed its group went away on purpose: it is nothing to hold on to.
        const now = start < offset ? -1 : layout.indexOf(key)
        if (now === -1 || layout.groupAt(now) !== old.groupAt(index)) continue
        const moved = (virtualizer.measurementsCache[now]?.start ?? start) - start
        if (moved !== 0) virtualizer.scrollToOffset(offset + moved)
        break
      }
    }
    const shown = virtualizer.getVirtualItems()
    before.current = {
      layout,
      rows: shown.map(({ index, start }) => ({ key: layout.keyAt(index), index, start })),
    }
  })
}

// The ends under their days, below what else the view shows; of many only those in view exist.
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react'
import { historyViewText } from '../../shared/strings/history-view.ts'
import { formatDay } from '../format/day.ts'
import { useWindowModel } from '../model/use-window-model.ts'
import styles from './history-list.module.css'
import { HistoryRow } from './history-row.tsx'
import type { ShownHistory } from './history-store.ts'
import { layOutHistory } from './lay-out-history.ts'

/** Heights, pixels at 100 % zoom; rows are measured. */
const dayHeight = 48
const rowHeight = 60
/** Rows kept ready on each side of what is seen. */
const overscan = 8
/** Rows before the end at which the next page is asked for. */
const ahead = 40

interface HistoryListProps {
  readonly shown: ShownHistory
  readonly scroller: RefObject<HTMLElement | null>
}

export function HistoryList({ shown, scroller }: HistoryListProps) {
  const { history } = useWindowModel()
  const items = useMemo(() => layOutHistory(shown.entries), [shown.entries])
  const list = useRef<HTMLDivElement>(null)
  const above = useHeightAbove(list)
  // The rule is for React Compiler, which would keep an old list on screen; it is not in use.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer<HTMLElement, HTMLElement>({
    count: items.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => {
      const item = items[index]
      return item?.kind === 'entry' ? item.entry.id : `day ${index}`
    },
    estimateSize: (index) => (items[index]?.kind === 'day' ? dayHeight : rowHeight),
    overscan,
    scrollMargin: above,
  })
  const visible = virtualizer.getVirtualItems()
  const nearEnd = (visible.at(-1)?.index ?? 0) >= items.length - ahead
  useEffect(() => {
    if (nearEnd) history.more()
  }, [nearEnd, history, shown.entries])

  return (
    <div
      ref={list}
      role="list"
      aria-label={historyViewText().list}
      className={styles['list']}
      style={{ height: virtualizer.getTotalSize() }}
    >
      {visible.map(({ index, key, start }) => {
        const item = items[index]
        if (item === undefined) return null
        const place = {
          ref: virtualizer.measureElement,
          'data-index': index,
          style: { transform: `translateY(${start - above}px)` },
        }
        return item.kind === 'day' ? (
          <div key={key} {...place} role="listitem" className={styles['day']}>
            <h2>{formatDay(item.ms)}</h2>
          </div>
        ) : (
          <div
            key={key}
            {...place}
            role="listitem"
            aria-posinset={item.position}
            aria-setsize={shown.next === null ? shown.entries.length : -1}
            className={styles['place']}
            data-first={item.isFirst}
            data-last={item.isLast}
          >
            <HistoryRow entry={item.entry} />
          </div>
        )
      })}
    </div>
  )
}

/** What stands above the list within its column changes its height: bars become tables, and go. */
function useHeightAbove(list: RefObject<HTMLElement | null>): number {
  const [above, setAbove] = useState(0)
  useLayoutEffect(() => {
    const element = list.current
    const column = element?.parentElement
    if (element === null || column == null) return
    const look = () => setAbove(element.offsetTop)
    look()
    const observer = new ResizeObserver(look)
    for (const child of column.children) if (child !== element) observer.observe(child)
    observer.observe(column)
    return () => observer.disconnect()
  }, [list])
  return above
}

// The rows: of 100,000 only those in view exist. A grid, because a row is more than a word: it is selected
// as a whole, and its buttons are reached with Tab.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { windowText } from '../../shared/strings/window.ts'
import { useObservable } from '../model/observable.ts'
import { useWindowModel } from '../model/use-window-model.ts'
import { groupOf, type JobGroups } from '../queue/job-groups.ts'
import { useSelectionSize } from '../selection/use-selection.ts'
import { DragCount, DropLine } from './drag-marks.tsx'
import { GroupHeading } from './group-heading.tsx'
import { JobRow } from './job-row.tsx'
import { layOutList, type ListGroup, type ListItem } from './list-layout.ts'
import { RefusalRow } from './refusal-row.tsx'
import styles from './row-grid.module.css'
import type { RowPlace } from './row-frame.tsx'
import { useListShortcuts } from './use-list-shortcuts.ts'
import { useListVirtualizer } from './use-list-virtualizer.ts'
import { useRovingRow } from './use-roving-row.ts'
import { useRowDrag } from './use-row-drag.ts'
import { useRowKeys } from './use-row-keys.ts'
import { useRowPointer } from './use-row-pointer.ts'

const noneClosed: ReadonlySet<ListGroup> = new Set()

interface RowGridProps {
  readonly groups: JobGroups
  /** Whether rows are hidden because they do not match. */
  readonly narrowed: boolean
}

export function RowGrid({ groups, narrowed }: RowGridProps) {
  const { refusals, sought, queue } = useWindowModel()
  const refused = useObservable(refusals)
  const severalSelected = useSelectionSize() > 1
  const [closed, setClosed] = useState(noneClosed)
  const layout = useMemo(
    () => layOutList(groups, narrowed ? [] : refused, closed),
    [groups, refused, narrowed, closed],
  )

  const scroller = useRef<HTMLDivElement>(null)
  const column = useRef<HTMLElement | null>(null)
  const roving = useRovingRow(layout)
  const { items, container, measure } = useListVirtualizer(layout, scroller, roving)
  const pressed = useRowKeys(layout, roving.focus)
  const pointer = useRowPointer(layout, roving.focus)
  const { drag, onPointerDown } = useRowDrag(layout, () => column.current)
  useListShortcuts(layout)
  const toggle = useCallback((group: ListGroup) => setClosed((now) => toggled(now, group)), [])

  const { focus } = roving
  useEffect(
    () =>
      sought.subscribe(() => {
        const job = queue.job(sought.current()?.id ?? 0)
        if (job === undefined) return
        setClosed((now) => opened(now, groupOf(job.state)))
        focus(job.id, 'center')
      }),
    [sought, queue, focus],
  )

  function renderItem(item: ListItem, place: RowPlace) {
    if (item.kind === 'heading') {
      const { group } = item
      return (
        <GroupHeading
          key={group}
          group={group}
          open={!closed.has(group)}
          shown={narrowed && group !== 'refused' ? groups[group].length : null}
          index={place.index}
          measure={place.measure}
          onToggle={toggle}
        />
      )
    }
    if (item.kind === 'job')
      return <JobRow key={item.id} id={item.id} edge={item.edge} {...place} />
    const { refusal, edge } = item
    return <RefusalRow key={-refusal.number} refusal={refusal} edge={edge} {...place} />
  }

  return (
    <div
      ref={scroller}
      className={styles['scroller']}
      data-dragging={drag !== null}
      data-covered={severalSelected}
      onKeyDown={pressed}
      onFocus={roving.focused}
      onBlur={roving.blurred}
      onPointerDown={onPointerDown}
      {...pointer}
    >
      <div
        ref={(element) => {
          column.current = element
          container(element)
        }}
        className={styles['column']}
        role="grid"
        aria-label={windowText().list.label}
        aria-multiselectable
        aria-rowcount={layout.count}
      >
        {items.map(({ index }) =>
          renderItem(layout.itemAt(index), {
            index,
            active: index === roving.activeIndex,
            measure,
          }),
        )}
        {drag !== null && <DropLine drag={drag} />}
      </div>
      {drag !== null && <DragCount drag={drag} />}
    </div>
  )
}

function toggled(groups: ReadonlySet<ListGroup>, group: ListGroup): ReadonlySet<ListGroup> {
  return groups.has(group) ? opened(groups, group) : new Set([...groups, group])
}

function opened(groups: ReadonlySet<ListGroup>, group: ListGroup): ReadonlySet<ListGroup> {
  return groups.has(group) ? new Set([...groups].filter((other) => other !== group)) : groups
}

// The queue on screen: of 100,000 rows only those in view exist.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { windowText } from '../../shared/strings/window.ts'
import { useObservable } from '../model/observable.ts'
import { useWindowModel } from '../model/use-window-model.ts'
import { groupOf } from '../queue/job-groups.ts'
import { useGroups } from '../queue/use-queue.ts'
import { GroupHeading } from './group-heading.tsx'
import { JobRow } from './job-row.tsx'
import styles from './job-list.module.css'
import { layOutList, type ListGroup, type ListItem } from './list-layout.ts'
import { RefusalRow } from './refusal-row.tsx'
import type { RowPlace } from './row-frame.tsx'
import { useListVirtualizer } from './use-list-virtualizer.ts'
import { useRovingRow } from './use-roving-row.ts'
import { useRowKeys } from './use-row-keys.ts'

const noneClosed: ReadonlySet<ListGroup> = new Set()

export function JobList() {
  const { refusals, sought, queue } = useWindowModel()
  const groups = useGroups()
  const refused = useObservable(refusals)
  const [closed, setClosed] = useState(noneClosed)
  const layout = useMemo(() => layOutList(groups, refused, closed), [groups, refused, closed])

  const scroller = useRef<HTMLDivElement>(null)
  const roving = useRovingRow(layout)
  const { items, container, measure } = useListVirtualizer(layout, scroller, roving)
  const pressed = useRowKeys(layout, roving.focus)
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
      onKeyDown={pressed}
      onFocus={roving.focused}
      onBlur={roving.blurred}
    >
      <div
        ref={container}
        className={styles['column']}
        role="list"
        aria-label={windowText.list.label}
      >
        {items.map(({ index }) =>
          renderItem(layout.itemAt(index), {
            index,
            active: index === roving.activeIndex,
            measure,
          }),
        )}
      </div>
    </div>
  )
}

function toggled(groups: ReadonlySet<ListGroup>, group: ListGroup): ReadonlySet<ListGroup> {
  return groups.has(group) ? opened(groups, group) : new Set([...groups, group])
}

function opened(groups: ReadonlySet<ListGroup>, group: ListGroup): ReadonlySet<ListGroup> {
  return groups.has(group) ? new Set([...groups].filter((other) => other !== group)) : groups
}

// The head of a group: its name, how many are in it, what can be done to all, and a way to close it.
import { ChevronDown } from 'lucide-react'
import { memo } from 'react'
import { formatCount } from '../../shared/strings/format.ts'
import { queueViewText } from '../../shared/strings/queue-view.ts'
import { windowText } from '../../shared/strings/window.ts'
import { useObservable } from '../model/observable.ts'
import { useWindowModel } from '../model/use-window-model.ts'
import { countGroup } from '../queue/job-groups.ts'
import { useCounts } from '../queue/use-queue.ts'
import { GroupActions } from './group-actions.tsx'
import styles from './group-heading.module.css'
import type { ListGroup } from './list-layout.ts'

interface GroupHeadingProps {
  readonly group: ListGroup
  readonly open: boolean
  /** How many of them match what is searched for; null while all are shown. */
  readonly shown: number | null
  readonly index: number
  readonly measure: (element: HTMLElement | null) => void
  readonly onToggle: (group: ListGroup) => void
}

export const GroupHeading = memo(function GroupHeading(props: GroupHeadingProps) {
  const { group, open, shown, index, measure, onToggle } = props
  return (
    <div
      ref={measure}
      className={styles['heading']}
      role="row"
      aria-rowindex={index + 1}
      data-index={index}
    >
      <div role="gridcell">
        <h2>
          <button
            type="button"
            className={styles['toggle']}
            aria-expanded={open}
            onClick={() => onToggle(group)}
          >
            {windowText().list.groups[group]} <GroupCount group={group} shown={shown} />
            <ChevronDown className={styles['chevron']} size={14} strokeWidth={2.5} aria-hidden />
          </button>
        </h2>
      </div>
      <div role="gridcell">
        <GroupActions group={group} />
      </div>
    </div>
  )
})

function GroupCount({ group, shown }: Pick<GroupHeadingProps, 'group' | 'shown'>) {
  const { refusals } = useWindowModel()
  const counts = useCounts()
  const refused = useObservable(refusals).length
  const count = group === 'refused' ? refused : countGroup(counts, group)
  const all = formatCount(count)
  const text = shown === null ? all : queueViewText().find.shownOf(formatCount(shown), all)
  return <span className={styles['count']}>{text}</span>
}

// The head of a group: its name, how many are in it, what can be done to all, and a way to close it.
import { ChevronDown } from 'lucide-react'
import { memo } from 'react'
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
  readonly index: number
  readonly measure: (element: HTMLElement | null) => void
  readonly onToggle: (group: ListGroup) => void
}

export const GroupHeading = memo(function GroupHeading(props: GroupHeadingProps) {
  const { group, open, index, measure, onToggle } = props
  return (
    <div ref={measure} className={styles['heading']} role="listitem" data-index={index}>
      <h2>
        <button
          type="button"
          className={styles['toggle']}
          aria-expanded={open}
          onClick={() => onToggle(group)}
        >
          {windowText.list.groups[group]} <GroupCount group={group} />
          <ChevronDown className={styles['chevron']} size={14} strokeWidth={2.5} aria-hidden />
        </button>
      </h2>
      <GroupActions group={group} />
    </div>
  )
})

function GroupCount({ group }: { readonly group: ListGroup }) {
  const { refusals } = useWindowModel()
  const counts = useCounts()
  const refused = useObservable(refusals).length
  const count = group === 'refused' ? refused : countGroup(counts, group)
  return <span className={styles['count']}>{windowText.count(count)}</span>
}

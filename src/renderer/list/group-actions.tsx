// What can be done to a whole group at once.
import type { JobState } from '../../shared/job.ts'
import { windowText } from '../../shared/strings/window.ts'
import { Button } from '../controls/button.tsx'
import { useWindowModel } from '../model/use-window-model.ts'
import { useCounts } from '../queue/use-queue.ts'
import styles from './group-actions.module.css'
import type { ListGroup } from './list-layout.ts'

const text = () => windowText().list

export function GroupActions({ group }: { readonly group: ListGroup }) {
  const { refusals } = useWindowModel()
  if (group === 'refused') {
    return (
      <Button weight="quiet" className={styles['action']} onClick={refusals.dismissAll}>
        {text().dismissAll}
      </Button>
    )
  }
  return group === 'finished' ? <FinishedActions /> : null
}

function FinishedActions() {
  const { queue, retry, remove } = useWindowModel()
  const { completed, cancelled, failed } = useCounts()
  const idsIn = (states: readonly JobState[]) =>
    queue.current().rows.flatMap(({ id, state }) => (states.includes(state) ? [id] : []))
  const done = completed + cancelled > 0

  return (
    <div className={styles['actions']}>
      {failed > 1 && (
        <Button
          weight="quiet"
          className={styles['action']}
          onClick={() => retry(idsIn(['failed']))}
        >
          {text().retryFailed}
        </Button>
      )}
      {/* Failures stay until they were all that is left: nobody should lose one by tidying up. */}
      <Button
        weight="quiet"
        className={styles['action']}
        onClick={() => remove(idsIn(done ? ['completed', 'cancelled'] : ['failed']))}
      >
        {done ? text().clearDone : text().clearFailed}
      </Button>
    </div>
  )
}

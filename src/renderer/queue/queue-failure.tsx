// Stands where the list would, when main could not hand over the queue.
import { describeError } from '../../shared/strings/errors.ts'
import { windowText } from '../../shared/strings/window.ts'
import { Button } from '../controls/button.tsx'
import { useWindowModel } from '../model/use-window-model.ts'
import styles from './queue-failure.module.css'
import { useQueueFailure } from './use-queue.ts'

export function QueueFailure() {
  const { queue } = useWindowModel()
  const error = useQueueFailure()
  if (error === null) return null
  const { message, remedy } = describeError(error)
  return (
    <div className={styles['failure']} role="alert">
      <h2 className={styles['title']}>{windowText().unreachable.title}</h2>
      <p>{message}</p>
      <p className={styles['remedy']}>{remedy}</p>
      <Button onClick={queue.reload}>{windowText().unreachable.retry}</Button>
    </div>
  )
}

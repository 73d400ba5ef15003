// Where a screen reader hears what happened. It waits for a pause.
import { useObservable } from '../model/observable.ts'
import { useWindowModel } from '../model/use-window-model.ts'
import styles from './live-region.module.css'

export function LiveRegion() {
  const { announcer } = useWindowModel()
  const { number, text } = useObservable(announcer.latest)
  return (
    <div role="status" aria-live="polite" className={styles['region']}>
      <span key={number}>{text}</span>
    </div>
  )
}

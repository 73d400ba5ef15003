// Stands where the rows would, when none matches.
import { queueViewText } from '../../shared/strings/queue-view.ts'
import { Button } from '../controls/button.tsx'
import { useWindowModel } from '../model/use-window-model.ts'
import styles from './nothing-found.module.css'

const text = () => queueViewText().find

export function NothingFound() {
  const { filter } = useWindowModel()
  return (
    <div className={styles['nothing']}>
      <p className={styles['title']}>{text().nothing}</p>
      <p className={styles['hint']}>{text().nothingHint}</p>
      <Button onClick={filter.reset}>{text().showAll}</Button>
    </div>
  )
}

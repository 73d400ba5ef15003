// Stands where a list would, when there is nothing in it.
import styles from './nothing-here.module.css'

interface NothingHereProps {
  readonly title: string
  /** What would be here, or how to find it. */
  readonly hint: string
}

export function NothingHere({ title, hint }: NothingHereProps) {
  return (
    <div className={styles['nothing']}>
      <p className={styles['title']}>{title}</p>
      <p>{hint}</p>
    </div>
  )
}

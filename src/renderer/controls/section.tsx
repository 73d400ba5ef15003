// A card of rows under its name.
import { useId, type ReactNode } from 'react'
import styles from './section.module.css'

interface SectionProps {
  readonly title: string
  readonly hint?: string
  readonly children: ReactNode
}

export function Section({ title, hint, children }: SectionProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={styles['section']}>
      <h2 id={id} className={styles['title']}>
        {title}
      </h2>
      {hint !== undefined && <p className={styles['hint']}>{hint}</p>}
      <div className={styles['card']}>{children}</div>
    </section>
  )
}

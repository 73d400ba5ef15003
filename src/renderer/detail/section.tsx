// A part of the close look, under its name.
import type { ReactNode } from 'react'
import styles from './section.module.css'

interface SectionProps {
  readonly title: string
  /** To the right of the name. */
  readonly action?: ReactNode
  readonly children: ReactNode
}

export function Section({ title, action, children }: SectionProps) {
  return (
    <section className={styles['section']}>
      <div className={styles['head']}>
        <h3 className={styles['title']}>{title}</h3>
        {action}
      </div>
      {children}
    </section>
  )
}

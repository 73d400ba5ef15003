// What every row of the list shares: its place, its card's corners, its turn in the Tab order.
import type { ReactNode } from 'react'
import type { Edge } from './list-layout.ts'
import styles from './row-frame.module.css'

export interface RowPlace {
  readonly index: number
  /** In the Tab order, with its buttons. */
  readonly active: boolean
  readonly measure: (row: HTMLElement | null) => void
}

interface RowFrameProps extends RowPlace {
  readonly edge: Edge
  readonly label: string
  readonly state: string
  readonly jobId?: number
  readonly icon: ReactNode
  readonly figures?: ReactNode
  readonly actions: ReactNode
  /** Below the name, up to the figures. */
  readonly children: ReactNode
  /** Below all that, to the right edge. */
  readonly below?: ReactNode
}

export function RowFrame(props: RowFrameProps) {
  const { index, active, measure, edge, label, state, jobId, icon, figures, actions, below } = props
  return (
    <div
      ref={measure}
      className={styles['row']}
      role="listitem"
      tabIndex={active ? 0 : -1}
      aria-label={label}
      data-index={index}
      data-edge={edge}
      data-state={state}
      data-job-id={jobId}
    >
      <div className={styles['icon']}>{icon}</div>
      <div className={styles['main']}>{props.children}</div>
      {figures !== undefined && <div className={styles['figures']}>{figures}</div>}
      <div className={styles['actions']}>{actions}</div>
      {below !== undefined && <div className={styles['below']}>{below}</div>}
    </div>
  )
}

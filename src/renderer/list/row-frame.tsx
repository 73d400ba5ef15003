// What every row of the list shares: its place, its card's corners, its turn in the Tab order. A row of a
// grid, not an option of a listbox: it has buttons and text to read, which an option would swallow.
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
  /** Left out where nothing can be selected. */
  readonly selected?: boolean
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
  const { selected } = props
  return (
    <div
      ref={measure}
      className={styles['row']}
      role="row"
      aria-rowindex={index + 1}
      aria-selected={selected}
      tabIndex={active ? 0 : -1}
      aria-label={label}
      data-index={index}
      data-edge={edge}
      data-state={state}
      data-job-id={jobId}
    >
      <div className={styles['icon']}>{icon}</div>
      <div className={styles['main']} role="gridcell">
        {props.children}
      </div>
      {figures !== undefined && (
        <div className={styles['figures']} role="gridcell">
          {figures}
        </div>
      )}
      <div className={styles['actions']} role="gridcell">
        {actions}
      </div>
      {below !== undefined && (
        <div className={styles['below']} role="gridcell">
          {below}
        </div>
      )}
    </div>
  )
}

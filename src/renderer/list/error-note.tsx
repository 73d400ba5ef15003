// Why something failed, what to do about it, and the technical detail for those who ask.
import type { AppError } from '../../shared/errors.ts'
import { describeError } from '../../shared/strings/errors.ts'
import { windowText } from '../../shared/strings/window.ts'
import styles from './error-note.module.css'

interface ErrorNoteProps {
  readonly error: AppError
  readonly reachable: boolean
}

export function ErrorNote({ error, reachable }: ErrorNoteProps) {
  const { message, remedy } = describeError(error)
  return (
    <div className={styles['note']} data-selectable>
      <p>
        <span className={styles['message']}>{message}</span> {remedy}
      </p>
      {error.detail !== null && (
        <details className={styles['details']}>
          <summary tabIndex={reachable ? 0 : -1}>{windowText().row.details}</summary>
          <pre className={styles['text']} tabIndex={reachable ? 0 : -1}>
            {error.detail}
          </pre>
        </details>
      )}
    </div>
  )
}

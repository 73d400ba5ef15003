// A choice with its name: what it is and means at the left, the control at the right, what is wrong below.
import { useId, type ReactNode } from 'react'
import { describeFieldProblem } from '../../shared/strings/presets.ts'
import { useFieldProblems } from './field-problems.ts'
import styles from './row.module.css'

/** What ties a control to its name, its hint and what is wrong with it. */
export interface ControlProps {
  readonly id: string
  readonly 'aria-labelledby': string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': boolean
}

interface RowProps {
  /** For a control that is found again when the page is put up anew. */
  readonly id?: string
  readonly label: string
  readonly hint?: ReactNode
  /** Its place in what is checked: `video.quality.value`; problems within it are shown too. */
  readonly field?: string
  /** The control takes the row's whole width, below the name. */
  readonly wide?: boolean
  readonly children: (control: ControlProps) => ReactNode
}

export function Row({ id: lasting, label, hint, field, wide = false, children }: RowProps) {
  const own = useId()
  const id = lasting ?? own
  const problems = useFieldProblems(field)
  const [labelId, hintId, problemId] = [`${id}-label`, `${id}-hint`, `${id}-problem`]
  const describedBy = [
    ...(hint === undefined ? [] : [hintId]),
    ...(problems.length > 0 ? [problemId] : []),
  ].join(' ')
  return (
    <div className={styles['row']} data-wide={wide}>
      <div className={styles['words']}>
        <label id={labelId} htmlFor={id} className={styles['label']}>
          {label}
        </label>
        {hint !== undefined && (
          <p id={hintId} className={styles['hint']}>
            {hint}
          </p>
        )}
      </div>
      <div className={styles['control']}>
        {children({
          id,
          'aria-labelledby': labelId,
          'aria-describedby': describedBy === '' ? undefined : describedBy,
          'aria-invalid': problems.length > 0,
        })}
      </div>
      {problems.length > 0 && (
        <p id={problemId} className={styles['problem']} role="alert">
          {problems.map(describeFieldProblem).join(' ')}
        </p>
      )}
    </div>
  )
}

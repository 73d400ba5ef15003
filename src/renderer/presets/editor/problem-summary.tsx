// How many fields want another look; those that no row shows are named here.
import { use } from 'react'
import { presetsViewText } from '../../../shared/strings/presets-view.ts'
import { describeFieldProblem } from '../../../shared/strings/presets.ts'
import { FieldProblems } from '../../controls/field-problems.ts'
import styles from './preset-editor.module.css'

const text = () => presetsViewText().editor

export function ProblemSummary() {
  const problems = use(FieldProblems)
  if (problems.length === 0) return null
  const unseen = problems.filter(
    ({ field }) => !shownFields.some((shown) => field.startsWith(shown)),
  )
  return (
    <div className={styles['problems']}>
      <p>{text().problems(problems.length)}</p>
      {unseen.length > 0 && (
        <p>
          {text().elsewhere}{' '}
          {unseen.map((problem) => `${problem.field}: ${describeFieldProblem(problem)}`).join(' ')}
        </p>
      )}
    </div>
  )
}

/** Beginnings of the fields that have a row. */
const shownFields = ['name', 'purpose', 'container', 'video.', 'audio.', 'subtitles', 'trim']

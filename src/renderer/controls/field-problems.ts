// What is wrong with which field, for the rows that show them.
import { createContext, use } from 'react'
import type { FieldProblem } from '../../shared/preset-changes.ts'

const none: readonly FieldProblem[] = []

export const FieldProblems = createContext(none)

/** Of the field itself; and of what lies within it, where the field ends with a dot. */
export function useFieldProblems(field: string | undefined): readonly FieldProblem[] {
  const problems = use(FieldProblems)
  if (field === undefined || problems.length === 0) return none
  return problems.filter((problem) =>
    field.endsWith('.')
      ? problem.field.startsWith(field) || `${problem.field}.` === field
      : problem.field === field,
  )
}

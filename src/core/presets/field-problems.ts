// What the schema found wrong with a preset, field by field, as codes that a person's text is chosen by.
import type { z } from 'zod'
import type { FieldProblem } from '../../shared/preset-changes.ts'

type Issue = z.core.$ZodIssue

export function fieldProblems(issues: readonly Issue[], input: unknown): readonly FieldProblem[] {
  return issues.map((issue) => ({
    field: issue.path.map(String).join('.'),
    ...problemOf(issue, input),
  }))
}

function problemOf(issue: Issue, input: unknown): Pick<FieldProblem, 'code' | 'limit'> {
  if (isMissing(issue, input)) return { code: 'missing', limit: null }
  switch (issue.code) {
    case 'too_small':
      return issue.origin === 'string'
        ? { code: 'too-short', limit: Number(issue.minimum) }
        : { code: 'too-small', limit: Number(issue.minimum) }
    case 'too_big':
      return issue.origin === 'string'
        ? { code: 'too-long', limit: Number(issue.maximum) }
        : { code: 'too-large', limit: Number(issue.maximum) }
    case 'invalid_type':
      return { code: issue.expected === 'int' ? 'not-whole' : 'wrong-form', limit: null }
    case 'invalid_value':
      return { code: 'not-offered', limit: issue.values.map(String).join(', ') }
    case 'invalid_union':
      return { code: 'not-offered', limit: null }
    case 'custom':
      // The schema's one rule between two fields.
      return { code: issue.path.at(-1) === 'trim' ? 'out-of-order' : 'wrong-form', limit: null }
    default:
      return { code: 'wrong-form', limit: null }
  }
}

function isMissing({ path }: Issue, input: unknown): boolean {
  let value = input
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return true
    value = (value as Readonly<Record<PropertyKey, unknown>>)[key]
  }
  return value === undefined
}

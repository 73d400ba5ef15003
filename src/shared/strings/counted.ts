// A count with its noun. English and German have the same two forms, one and other, so that no
// Intl.PluralRules is needed; a language with more forms needs them here.
import { formatCount } from './format.ts'

export function counted(count: number, one: string, other: string): string {
  return `${formatCount(count)} ${count === 1 ? one : other}`
}

// What a person reads about presets: what an import left behind, and what is wrong with a field.
import type { FieldProblem } from '../preset-changes.ts'
import type { Unmapped } from '../preset-import.ts'
import { presetsGerman } from './de/presets.ts'
import { presetsEnglish } from './en/presets.ts'
import { inLanguages } from './language.ts'

export const presetsText = inLanguages({ en: presetsEnglish, de: presetsGerman })

/** Why a setting did not come along, in one or two sentences. */
export function describeUnmapped({ why, instead }: Pick<Unmapped, 'why' | 'instead'>): string {
  const text = presetsText()
  const reason = text.reasons[why]
  if (instead === null) return reason
  return why === 'invalid' ? text.because(reason, instead) : text.instead(reason, instead)
}

export function unmappedText({ preset, setting, value, ...reason }: Unmapped): string {
  const named = value === '' ? setting : `${setting} = ${value}`
  const said = `${named}. ${describeUnmapped(reason)}`
  return preset === '' ? said : presetsText().ofPreset(preset, said)
}

/** What is wrong with one field of a preset, and what would be right. */
export function describeFieldProblem({ code, limit }: FieldProblem): string {
  const text = presetsText().fields
  switch (code) {
    case 'missing':
      return text.missing
    case 'too-small':
      return limit === null ? text.tooSmall : text.atLeast(limit)
    case 'too-large':
      return limit === null ? text.tooLarge : text.atMost(limit)
    case 'too-short':
      return text.tooShort
    case 'too-long':
      return limit === null ? text.tooLong : text.longest(limit)
    case 'not-whole':
      return text.notWhole
    case 'not-offered':
      return limit === null ? text.notOffered : text.oneOf(limit)
    case 'wrong-form':
      return text.wrongForm
    case 'taken':
      return text.taken
    case 'out-of-order':
      return text.outOfOrder
  }
}

// What a person reads of a source.
import { inputEnglish } from '../../en/errors/input-texts.ts'
import type { TextsOf } from '../../error-text.ts'

export const inputGerman: TextsOf<`input.${string}`> = inputEnglish

// What a person reads of finished files.
import { outputEnglish } from '../../en/errors/output-texts.ts'
import type { TextsOf } from '../../error-text.ts'

export const outputGerman: TextsOf<`output.${string}`> = outputEnglish

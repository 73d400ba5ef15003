// What a person reads of what is done between decoder and encoder.
import { filterEnglish } from '../../en/errors/filter-texts.ts'
import type { TextsOf } from '../../error-text.ts'

export const filterGerman: TextsOf<`filter.${string}`> = filterEnglish

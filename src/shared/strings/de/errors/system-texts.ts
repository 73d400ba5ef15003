// What a person reads of the computer as a whole.
import { systemEnglish } from '../../en/errors/system-texts.ts'
import type { TextsOf } from '../../error-text.ts'

export const systemGerman: TextsOf<`system.${string}`> = systemEnglish

// What a person reads of encoders.
import { encoderEnglish } from '../../en/errors/encoder-texts.ts'
import type { TextsOf } from '../../error-text.ts'

export const encoderGerman: TextsOf<`encoder.${string}`> = encoderEnglish

// What a person reads of the folder of the finished files.
import { destinationEnglish } from '../../en/errors/destination-texts.ts'
import type { TextsOf } from '../../error-text.ts'

export const destinationGerman: TextsOf<`destination.${string}`> = destinationEnglish

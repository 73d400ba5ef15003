// What a person reads of subtitles.
import { subtitleEnglish } from '../../en/errors/subtitle-texts.ts'
import type { TextsOf } from '../../error-text.ts'

export const subtitleGerman: TextsOf<`subtitle.${string}`> = subtitleEnglish

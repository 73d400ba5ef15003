// What a person reads of presets.
import { presetEnglish } from '../../en/errors/preset-texts.ts'
import type { TextsOf } from '../../error-text.ts'

export const presetGerman: TextsOf<`preset.${string}`> = presetEnglish

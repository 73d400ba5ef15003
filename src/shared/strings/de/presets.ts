// What a person reads about presets: what an import left behind, and what is wrong with a field.
import { presetsEnglish } from '../en/presets.ts'
import type { Wording } from '../wording.ts'

export const presetsGerman: Wording<typeof presetsEnglish> = presetsEnglish

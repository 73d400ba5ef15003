// What a preset does, in sentences; numbers come as they are meant to be read.
import { presetWordsEnglish } from '../en/preset-words.ts'
import type { Wording } from '../wording.ts'

export const presetWordsGerman: Wording<typeof presetWordsEnglish> = presetWordsEnglish

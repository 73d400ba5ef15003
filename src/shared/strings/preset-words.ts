// What a preset does, in sentences; numbers come as they are meant to be read.
import { presetWordsGerman } from './de/preset-words.ts'
import { presetWordsEnglish } from './en/preset-words.ts'
import { inLanguages } from './language.ts'

export const presetWords = inLanguages({ en: presetWordsEnglish, de: presetWordsGerman })

// What a terminal is told when what was typed makes no sense.
import { usageGerman } from './de/usage.ts'
import { usageEnglish } from './en/usage.ts'
import { inLanguages } from './language.ts'

export const usageText = inLanguages({ en: usageEnglish, de: usageGerman })

// Every word of the presets' view that is not a preset's own.
import { presetsViewGerman } from './de/presets-view.ts'
import { presetsViewEnglish } from './en/presets-view.ts'
import { inLanguages } from './language.ts'

export const presetsViewText = inLanguages({ en: presetsViewEnglish, de: presetsViewGerman })

// What people call the parts of a preset: containers, encoders, their speeds and profiles, shelves.
import { presetTermsGerman } from './de/preset-terms.ts'
import { presetTermsEnglish } from './en/preset-terms.ts'
import { inLanguages } from './language.ts'

export const presetTerms = inLanguages({ en: presetTermsEnglish, de: presetTermsGerman })

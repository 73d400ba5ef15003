// What is said of the sample, with which a person can try Reelmill out.
import { sampleGerman } from './de/sample.ts'
import { sampleEnglish } from './en/sample.ts'
import { inLanguages } from './language.ts'

export const sampleText = inLanguages({ en: sampleEnglish, de: sampleGerman })

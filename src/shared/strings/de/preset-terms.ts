// What people call the parts of a preset: containers, encoders, their speeds and profiles, shelves.
import { presetTermsEnglish } from '../en/preset-terms.ts'
import type { Wording } from '../wording.ts'

export const presetTermsGerman: Wording<typeof presetTermsEnglish> = presetTermsEnglish

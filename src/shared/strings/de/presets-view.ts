// Every word of the presets' view that is not a preset's own.
import { presetsViewEnglish } from '../en/presets-view.ts'
import type { Wording } from '../wording.ts'

export const presetsViewGerman: Wording<typeof presetsViewEnglish> = presetsViewEnglish

// Every word of the settings' view.
import { settingsViewEnglish } from '../en/settings-view.ts'
import type { Wording } from '../wording.ts'

export const settingsViewGerman: Wording<typeof settingsViewEnglish> = settingsViewEnglish

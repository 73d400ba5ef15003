// Every word of the settings' view.
import { settingsViewGerman } from './de/settings-view.ts'
import { settingsViewEnglish } from './en/settings-view.ts'
import { inLanguages } from './language.ts'

export const settingsViewText = inLanguages({ en: settingsViewEnglish, de: settingsViewGerman })

// Words of the rail, with which a person moves between the views.
import { shellGerman } from './de/shell.ts'
import { shellEnglish } from './en/shell.ts'
import { inLanguages } from './language.ts'

export const shellText = inLanguages({ en: shellEnglish, de: shellGerman })

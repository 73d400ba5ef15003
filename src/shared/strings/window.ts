// Every word of the window. Numbers and sizes come formatted, or as counts where a plural hangs on them.
import { windowGerman } from './de/window.ts'
import { windowEnglish } from './en/window.ts'
import { inLanguages } from './language.ts'

export const windowText = inLanguages({ en: windowEnglish, de: windowGerman })

// Every word of the history's view. Sizes come formatted, or as bytes where the words hang on them.
import { historyViewGerman } from './de/history-view.ts'
import { historyViewEnglish } from './en/history-view.ts'
import { inLanguages } from './language.ts'

export const historyViewText = inLanguages({ en: historyViewEnglish, de: historyViewGerman })

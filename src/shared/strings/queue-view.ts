// The words for working with many jobs: selecting, finding, sorting, moving, changing, taking back.
import { queueViewGerman } from './de/queue-view.ts'
import { queueViewEnglish } from './en/queue-view.ts'
import { inLanguages } from './language.ts'

export const queueViewText = inLanguages({ en: queueViewEnglish, de: queueViewGerman })

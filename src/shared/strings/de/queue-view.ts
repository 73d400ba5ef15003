// The words for working with many jobs: selecting, finding, sorting, moving, changing, taking back.
import { queueViewEnglish } from '../en/queue-view.ts'
import type { Wording } from '../wording.ts'

export const queueViewGerman: Wording<typeof queueViewEnglish> = queueViewEnglish

// What a person reads of the queue’s own file.
import { queueEnglish } from '../../en/errors/queue-texts.ts'
import type { TextsOf } from '../../error-text.ts'

export const queueGerman: TextsOf<`queue.${string}`> = queueEnglish

// What a person reads of jobs, workers, requests, and of what nobody foresaw.
import { otherEnglish } from '../../en/errors/other-texts.ts'
import type { TextsOf } from '../../error-text.ts'

type Other = `${'job' | 'worker' | 'request'}.${string}` | 'internal'

export const otherGerman: TextsOf<Other> = otherEnglish

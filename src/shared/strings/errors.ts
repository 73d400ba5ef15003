// What a person reads when something is refused or fails: what happened, and what they can do.
import type { AppError } from '../errors.ts'
import { errorsGerman } from './de/errors.ts'
import { errorsEnglish } from './en/errors.ts'
import type { ErrorText } from './error-text.ts'
import { inLanguages } from './language.ts'

const texts = inLanguages({ en: errorsEnglish, de: errorsGerman })

export function describeError(error: AppError): ErrorText {
  return texts()[error.code](error.params)
}

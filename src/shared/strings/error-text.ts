// The shape of the texts: for each code what happened, and what can be done.
import type { AppError, ErrorCode } from '../errors.ts'

export interface ErrorText {
  readonly message: string
  readonly remedy: string
}

/** Texts of all codes of this form: one that has none does not compile. */
export type TextsOf<Form extends string> = Readonly<
  Record<Extract<ErrorCode, Form>, (params: AppError['params']) => ErrorText>
>

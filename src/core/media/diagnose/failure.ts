// One line of the tables that tell failures by what ffmpeg prints.
import type { ErrorCode } from '../../../shared/errors.ts'

export interface Failure {
  readonly code: ErrorCode
  /** Its named groups become the error's parameters. */
  readonly pattern: RegExp
}

export function failures(code: ErrorCode, ...patterns: readonly RegExp[]): readonly Failure[] {
  return patterns.map((pattern) => ({ code, pattern }))
}

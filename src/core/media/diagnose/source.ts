// Why a source could not be read, by the system's errno.
import { appError, type AppError } from '../../../shared/errors.ts'
import { sourceErrors } from './errno-codes.ts'

/** @param errno such as `EACCES`; what is not known of is a file that cannot be read */
export function diagnoseSource(errno: string, message: string): AppError {
  return appError(sourceErrors[errno] ?? 'input.unreadable', {}, message)
}

// Why a finished file could not be written, by the system's errno.
import { appError, type AppError } from '../../../shared/errors.ts'
import { destinationErrors } from './errno-codes.ts'

/** @param folder shown to the person */
export function diagnoseDestination(errno: string, message: string, folder: string): AppError {
  return appError(destinationErrors[errno] ?? 'internal', { path: folder }, message)
}

// Tells a folder that was deleted from one whose whole drive is not there: that may come back.
import { stat } from 'node:fs/promises'
import { driveRoot } from '../core/media/drive-root.ts'
import type { Platform } from '../core/media/names/output-name.ts'
import type { AppError } from '../shared/errors.ts'

export async function blameMissingDrive(error: AppError, folder: string): Promise<AppError> {
  if (error.code !== 'destination.missing') return error
  const root = driveRoot(folder, process.platform as Platform)
  if (root === null) return error
  try {
    await stat(root)
    return error
  } catch {
    return { ...error, code: 'destination.gone' }
  }
}

// Whether finished files can be written into a folder; asked before anything is accepted for it.
import { constants } from 'node:fs'
import { access, mkdir, stat, statfs } from 'node:fs/promises'
import { refuse, succeed, type Result } from '../../shared/errors.ts'

/** Below this a drive counts as full: not even a short clip's header and index would fit. */
const leastFreeBytes = 1024 * 1024

/**
 * Makes the folder where a dropped folder's own folders are to be kept below the destination.
 *
 * @param destinationDir chosen by the person and never made; null where files go beside their sources
 */
export async function prepareDestination(
  destinationDir: string | null,
  folder: string,
): Promise<Result<null>> {
  if (destinationDir !== null && destinationDir !== folder) {
    const base = await checkDestination(destinationDir)
    if (!base.ok) return base
    try {
      await mkdir(folder, { recursive: true })
    } catch (error) {
      return refuse('destination.read-only', { path: folder }, String(error))
    }
  }
  return checkDestination(folder)
}

/** @param needBytes what is to be written there, as far as that is known. */
export async function checkDestination(
  folder: string,
  needBytes = leastFreeBytes,
): Promise<Result<null>> {
  const params = { path: folder }
  try {
    if (!(await stat(folder)).isDirectory()) return refuse('destination.missing', params)
    await access(folder, constants.W_OK | constants.X_OK)
    const { bavail, bsize } = await statfs(folder)
    if (bavail * bsize < Math.max(needBytes, leastFreeBytes))
      return refuse('destination.full', params)
    return succeed(null)
  } catch (error) {
    const { code = null, message } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR')
      return refuse('destination.missing', params, message)
    return refuse('destination.read-only', params, message)
  }
}

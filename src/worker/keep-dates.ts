// Gives a part file the dates and, where it will take its source's place, the permissions of its source.
import { chmod, stat, utimes } from 'node:fs/promises'
import { succeed, type Result } from '../shared/errors.ts'
import type { Task } from '../shared/worker.ts'
import { refuseDestination } from './part-file.ts'

/** A source that went away meanwhile has no dates to give. */
export async function keepDates({ inputPath, partPath, delivery }: Task): Promise<Result<null>> {
  const isReplaced = delivery.original === 'replace'
  if (!delivery.keepDates && !isReplaced) return succeed(null)
  const source = await stat(inputPath).catch(() => null)
  if (source === null) return succeed(null)
  try {
    await utimes(partPath, source.atime, source.mtime)
    if (isReplaced) await chmod(partPath, source.mode & 0o777)
    return succeed(null)
  } catch (error) {
    return refuseDestination(partPath, error)
  }
}

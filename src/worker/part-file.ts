// The hidden file beside the target that an attempt writes, from its creation to its end.
import { open, unlink } from 'node:fs/promises'
import { dirname } from 'node:path'
import { diagnoseDestination } from '../core/media/diagnose/destination.ts'
import { succeed, type Result } from '../shared/errors.ts'
import { errnoOf, messageOf } from './errno.ts'

export interface FlushedFile {
  readonly sizeBytes: number
  readonly mtimeMs: number
}

/** Made by us, before ffmpeg starts: what is wrong with the folder shows here, by its errno. */
export async function createPart(path: string): Promise<Result<null>> {
  try {
    const file = await open(path, 'wx')
    await file.close()
    return succeed(null)
  } catch (error) {
    return refuseDestination(path, error)
  }
}

/** Returns once every byte is on the disk, with what identifies the file from then on. */
export async function flushPart(path: string): Promise<Result<FlushedFile>> {
  try {
    const file = await open(path, 'r+')
    try {
      await file.sync()
      const { size, mtimeMs } = await file.stat()
      return succeed({ sizeBytes: size, mtimeMs })
    } finally {
      await file.close()
    }
  } catch (error) {
    return refuseDestination(path, error)
  }
}

/** As far as possible: what cannot be deleted now, main sweeps later. */
export async function discardPart(path: string): Promise<void> {
  await unlink(path).catch(() => {})
}

export function refuseDestination(path: string, error: unknown) {
  const folder = dirname(path)
  return {
    ok: false,
    error: diagnoseDestination(errnoOf(error), messageOf(error), folder),
  } as const
}

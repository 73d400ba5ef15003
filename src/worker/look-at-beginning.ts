// Says more of a file that ffprobe refused, by its first bytes.
import { open } from 'node:fs/promises'
import { beginningBytes, codeByBeginning } from '../core/media/diagnose/file-beginning.ts'
import type { AppError } from '../shared/errors.ts'

/** Of a file that cannot be read any more, what was said before. */
export async function lookAtBeginning(path: string, error: AppError): Promise<AppError> {
  try {
    const file = await open(path, 'r')
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(beginningBytes), 0, beginningBytes)
      return { ...error, code: codeByBeginning(error.code, buffer.subarray(0, bytesRead)) }
    } finally {
      await file.close()
    }
  } catch {
    return error
  }
}

// Looks at one file before it is accepted: what cannot be read is refused at the door.
import { constants } from 'node:fs'
import { access, stat } from 'node:fs/promises'
import path from 'node:path'
import { refuse, succeed, type Result } from '../../shared/errors.ts'
import type { Letter } from '../queue/publish.ts'

/**
 * @param destinationDir null puts the finished file beside its source.
 * @param below folders that the file's own are kept in, below the destination
 */
export async function inspectLetter(
  inputPath: string,
  destinationDir: string | null,
  below: string,
): Promise<Result<Letter>> {
  try {
    const stats = await stat(inputPath)
    if (!stats.isFile()) return refuse('input.not-a-file')
    if (stats.size === 0) return refuse('input.empty')
    await access(inputPath, constants.R_OK)
    return succeed({
      inputPath,
      inputSizeBytes: stats.size,
      destinationDir:
        destinationDir === null ? path.dirname(inputPath) : path.join(destinationDir, below),
    })
  } catch (error) {
    const { code = null, message } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return refuse('input.missing', {}, message)
    return refuse('input.unreadable', {}, message)
  }
}

// A person's JSON file, read without trust: any size, any content, any kind of file may be there.
import { readFile, stat } from 'node:fs/promises'
import { refuse, succeed, type Result } from '../../shared/errors.ts'

/** A preset takes about four kilobytes; HandBrake's own list of a hundred takes half a megabyte. */
const largestBytes = 4_000_000

export async function readJsonFile(file: string): Promise<Result<unknown>> {
  let text: string
  try {
    const stats = await stat(file)
    if (!stats.isFile()) return refuse('preset.file-unreadable', { path: file })
    if (stats.size > largestBytes) {
      return refuse('preset.file-too-large', { path: file, limitBytes: largestBytes })
    }
    text = await readFile(file, 'utf8')
  } catch (error) {
    const { code = null, message } = error as NodeJS.ErrnoException
    const missing = code === 'ENOENT' || code === 'ENOTDIR'
    return refuse(
      missing ? 'preset.file-missing' : 'preset.file-unreadable',
      { path: file },
      message,
    )
  }
  try {
    // Programs on Windows begin a text with a mark that JSON does not know.
    return succeed(JSON.parse(text.replace(/^\uFEFF/, '')) as unknown)
  } catch (error) {
    return refuse('preset.file-unknown', { path: file }, String(error))
  }
}

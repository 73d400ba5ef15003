// Writes a file whole or not at all; one that is there is replaced only when a person agreed to that.
import { randomBytes } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { refuse, succeed, type Result } from '../../shared/errors.ts'

export async function writeWholeFile(
  file: string,
  text: string,
  replace: boolean,
): Promise<Result<null>> {
  // Not linked or moved into place without `replace`: sticks for cameras know no links.
  const written = replace
    ? path.join(path.dirname(file), `.${randomBytes(8).toString('hex')}.part`)
    : file
  let made = false
  try {
    const handle = await open(written, 'wx')
    made = true
    try {
      await handle.writeFile(text)
      await handle.sync()
    } finally {
      await handle.close()
    }
    if (replace) await rename(written, file)
    return succeed(null)
  } catch (error) {
    if (made) await rm(written, { force: true })
    const { code = null, message } = error as NodeJS.ErrnoException
    const exists = code === 'EEXIST' && !replace
    return refuse(exists ? 'preset.file-exists' : 'preset.file-unwritable', { path: file }, message)
  }
}

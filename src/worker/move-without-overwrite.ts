// Renames without ever replacing a file: what differs between systems and file systems is in here.
import { link, open, rename, stat, unlink } from 'node:fs/promises'
import { dirname } from 'node:path'
import { errnoOf } from './errno.ts'

/**
 * Both names are in one folder. Answers false when `to` is taken; throws the system's error when
 * neither way works.
 */
export async function moveWithoutOverwrite(from: string, to: string): Promise<boolean> {
  try {
    // `rename` replaces; a second name for the same file is refused where one exists.
    await link(from, to)
  } catch (error) {
    if (errnoOf(error) !== 'EEXIST') return moveOntoPlaceholder(from, to)
    // A network drive may answer a repeated request for what the first one did already.
    if (!(await isSameFile(from, to))) return false
  }
  await unlink(from)
  await flushFolder(dirname(to))
  return true
}

/** For file systems without hard links (FAT, exFAT, some network drives): replaces what is ours. */
async function moveOntoPlaceholder(from: string, to: string): Promise<boolean> {
  try {
    const placeholder = await open(to, 'wx')
    await placeholder.close()
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return false
    throw error
  }
  try {
    await rename(from, to)
  } catch (error) {
    await unlink(to).catch(() => {})
    throw error
  }
  await flushFolder(dirname(to))
  return true
}

async function isSameFile(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([stat(one, { bigint: true }), stat(other, { bigint: true })])
  return a.ino === b.ino && a.dev === b.dev
}

/** Makes names survive a power cut. Windows and some network drives offer no such call. */
export async function flushFolder(path: string): Promise<void> {
  try {
    const folder = await open(path, 'r')
    try {
      await folder.sync()
    } finally {
      await folder.close()
    }
  } catch {
    // The file's content is on the disk; its name is as safe as this system makes it.
  }
}

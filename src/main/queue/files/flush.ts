// Waits until what was written is on disk, not just with the system.
import { closeSync, fsyncSync, openSync } from 'node:fs'

export function flushFile(file: string): void {
  // Windows flushes only what may be written.
  const opened = openSync(file, 'r+')
  try {
    fsyncSync(opened)
  } finally {
    closeSync(opened)
  }
}

/** The names in a folder. Windows has no such flush; its file systems journal names. */
export function flushFolder(folder: string): void {
  if (process.platform === 'win32') return
  const opened = openSync(folder, 'r')
  try {
    fsyncSync(opened)
  } catch (error) {
    // Some network drives cannot flush a folder at all; that is no failure of this one.
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EIO' || code === 'ENOSPC') throw error
  } finally {
    closeSync(opened)
  }
}

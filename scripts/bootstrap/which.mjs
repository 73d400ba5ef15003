// Finds a program in PATH, as a shell would.
import fs from 'node:fs'
import path from 'node:path'

const EXTENSIONS = process.platform === 'win32' ? ['.exe', '.cmd', ''] : ['']

/** Debian's ordinary users lack these in PATH, where ldconfig lives. */
const SYSTEM_FOLDERS = process.platform === 'win32' ? [] : ['/usr/sbin', '/sbin']

/**
 * @param {string} name
 * @returns {string | undefined} absolute path of an executable file
 */
export function which(name) {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(path.isAbsolute)
  for (const folder of [...folders, ...SYSTEM_FOLDERS]) {
    for (const extension of EXTENSIONS) {
      const file = path.join(folder, name + extension)
      if (isExecutable(file)) return file
    }
  }
  return undefined
}

/** @param {string} file */
export function isExecutable(file) {
  try {
    fs.accessSync(file, fs.constants.X_OK)
    return fs.statSync(file).isFile()
  } catch {
    return false
  }
}

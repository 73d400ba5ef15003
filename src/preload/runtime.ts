// Where the Electron versions that Reelmill runs on differ.
import { webUtils } from 'electron'
import type { Bridge } from '../shared/bridge.ts'

/** Electron 25 wrote the path on the file itself and had no `webUtils`. */
interface FileWithPath extends File {
  readonly path?: string
}

/** Absolute path of a file that came from the system; empty for one made in the page. */
export function pathOfFile(file: FileWithPath): string {
  const utils = webUtils as typeof webUtils | undefined
  return utils === undefined ? (file.path ?? '') : utils.getPathForFile(file)
}

export function systemPlatform(): Bridge['platform'] {
  const { platform } = process
  return platform === 'win32' || platform === 'darwin' ? platform : 'linux'
}

// Where a removable or network drive appears among the folders, and vanishes with it.
import type { Platform } from './names/output-name.ts'

/** udisks and the older hal; macOS; Windows' letters and network shares. */
const roots: Readonly<Record<Platform, RegExp>> = {
  linux: /^(?:\/run)?\/media\/[^/]+\/[^/]+/,
  darwin: /^\/Volumes\/[^/]+/,
  win32: /^(?:[a-z]:\\|\\\\[^\\]+\\[^\\]+)/i,
}

/** The folder that exists while the drive of `path` is connected; null where none can tell. */
export function driveRoot(path: string, platform: Platform): string | null {
  return roots[platform].exec(path)?.[0] ?? null
}

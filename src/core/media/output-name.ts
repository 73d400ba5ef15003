// Names of what a job writes: the finished file, numbered when taken, and the hidden part file.
import type { Preset } from '../../shared/presets.ts'
import type { Attempt } from '../../shared/worker.ts'
import { truncateUtf8, utf8Length } from './utf8.ts'

/** ext4, XFS, Btrfs and ZFS count bytes; APFS and NTFS count units, of which there are never more. */
const maxNameBytes = 255

export type Platform = 'linux' | 'darwin' | 'win32'

/**
 * Name for the finished file: the source's, with the container's extension; from the second
 * number on ` (2)` and so forth. At most 255 bytes: a long stem is shortened, never the rest.
 */
export function targetFileName(
  sourceName: string,
  container: Preset['container'],
  number: number,
  platform: Platform,
): string {
  const suffix = (number > 1 ? ` (${number})` : '') + `.${container}`
  const stem = stemOf(sourceName)
  const allowed = platform === 'win32' ? allowedOnWindows(stem) : stem
  return truncateUtf8(allowed, maxNameBytes - utf8Length(suffix)) + suffix
}

/** Hidden beside the target and unique to the attempt, so that no two attempts share a file. */
export function partFileName(sourceName: string, attempt: Attempt): string {
  const suffix = `.${attempt.jobId}.${attempt.token.slice(0, 8)}.part`
  return '.' + truncateUtf8(sourceName, maxNameBytes - 1 - utf8Length(suffix)) + suffix
}

/** Without its extension; `Holiday 1.2`, `Film.2010` and `.hidden` have none. */
function stemOf(name: string): string {
  return name.replace(/(?<=.)\.(?=[0-9]*[a-z])[a-z0-9]{1,5}$/is, '')
}

/** Names that Windows gives to devices, with any extension. */
const deviceName = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])[ ]*(\.|$)/i

// eslint-disable-next-line no-control-regex -- control characters are what Windows forbids
const forbiddenCharacters = /[<>:"/\\|?*\u0000-\u001f]/g

function allowedOnWindows(stem: string): string {
  const replaced = stem.replace(forbiddenCharacters, '_')
  return deviceName.test(replaced) ? `_${replaced}` : replaced
}

// Names of what a job writes: the finished file, numbered when taken, and the hidden part file.
import type { Attempt } from '../../../shared/worker.ts'
import type { Container } from '../plan/containers.ts'
import { truncateUtf8, utf8Length } from './utf8.ts'

/** ext4, XFS, Btrfs and ZFS count bytes; APFS and NTFS count units, of which there are never more. */
const maxNameBytes = 255

export type Platform = 'linux' | 'darwin' | 'win32'

/**
 * Name for the finished file: a stem with the container's extension; from the second number on ` (2)`
 * and so forth. At most 255 bytes: a long stem is shortened, never the rest.
 */
export function targetFileName(
  stem: string,
  container: Container,
  number: number,
  platform: Platform,
): string {
  const suffix = (number > 1 ? ` (${number})` : '') + `.${container}`
  const allowed = platform === 'win32' ? allowedOnWindows(stem) : allowedOnUnix(stem)
  return truncateUtf8(allowed, maxNameBytes - utf8Length(suffix)) + suffix
}

/** Hidden beside the target and unique to the attempt, so that no two attempts share a file. */
export function partFileName(sourceName: string, attempt: Attempt): string {
  const suffix = `.${attempt.jobId}.${attempt.token.slice(0, 8)}.part`
  const room = maxNameBytes - 1 - utf8Length(suffix) - passLogBytes
  return '.' + truncateUtf8(sourceName, room) + suffix
}

/** What the log of a first pass adds to the part file's name: `.2p-0.log.mbtree.temp`. */
const passLogBytes = 21

/** A name without its extension; `Holiday 1.2`, `Film.2010` and `.hidden` have none. */
export function stemOf(name: string): string {
  return name.replace(/(?<=.)\.(?=[0-9]*[a-z])[a-z0-9]{1,5}$/is, '')
}

/** Names that Windows gives to devices, with any extension. */
const deviceName = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])[ ]*(\.|$)/i

// eslint-disable-next-line no-control-regex -- control characters are what Windows forbids
const forbiddenCharacters = /[<>:"/\\|?*\u0000-\u001f]/g

function allowedOnUnix(stem: string): string {
  // eslint-disable-next-line no-control-regex -- the one byte that no system takes
  return stem.replace(/[/\u0000]/g, '_')
}

function allowedOnWindows(stem: string): string {
  const replaced = stem.replace(forbiddenCharacters, '_')
  return deviceName.test(replaced) ? `_${replaced}` : replaced
}

// What an errno means for the file at either end of a job. What is no matter of one end is the same for both.
import type { ErrorCode } from '../../../shared/errors.ts'

type Codes = Readonly<Record<string, ErrorCode>>

/** The whole system ran out of something. */
const systemErrors: Codes = {
  ENOMEM: 'system.out-of-memory',
  EMFILE: 'system.too-many-files',
  ENFILE: 'system.too-many-files',
}

/** A drive or a share that was there and is not any more. */
const gone = [
  'ENODEV',
  'ENXIO',
  'ESTALE',
  'ENOTCONN',
  'ETIMEDOUT',
  'EHOSTDOWN',
  'EHOSTUNREACH',
  'ENETDOWN',
  'ENETUNREACH',
  'EREMOTEIO',
  'ESHUTDOWN',
] as const
const eachGone = (code: ErrorCode): Codes => Object.fromEntries(gone.map((errno) => [errno, code]))

export const sourceErrors: Codes = {
  ...systemErrors,
  ...eachGone('input.drive-gone'),
  ENOENT: 'input.missing',
  ENOTDIR: 'input.missing',
  EISDIR: 'input.not-a-file',
  EIO: 'input.drive-failing',
}

export const destinationErrors: Codes = {
  ...systemErrors,
  ...eachGone('destination.gone'),
  ENOENT: 'destination.missing',
  ENOTDIR: 'destination.missing',
  EACCES: 'destination.read-only',
  EPERM: 'destination.read-only',
  EROFS: 'destination.drive-read-only',
  ENOSPC: 'destination.full',
  EDQUOT: 'destination.quota',
  // A file system's largest file; 4 GiB on FAT.
  EFBIG: 'destination.file-too-large',
  ENAMETOOLONG: 'destination.name-too-long',
  // What a drive that was pulled out answers.
  EIO: 'destination.gone',
  EBUSY: 'destination.busy',
  ETXTBSY: 'destination.busy',
}

// Why a tool could not be started at all.
import { appError, type AppError, type ErrorCode } from '../../../shared/errors.ts'
import { codeOfEnd, errorAtEnd, type ProcessEnd } from './process-end.ts'

/** What loaders, shells and systems say of a program that they do not run, most telling first. */
const refusals: readonly (readonly [RegExp, ErrorCode])[] = [
  [/failed to map segment.*(?:Cannot allocate memory|memory)/i, 'system.out-of-memory'],
  [
    /error while loading shared libraries|Library not loaded|symbol lookup error/i,
    'ffmpeg.library-missing',
  ],
  [/version `[^']*' not found/, 'ffmpeg.library-missing'],
  [
    /Exec format error|Bad CPU type|ENOEXEC|cannot execute binary file|spawn UNKNOWN/i,
    'ffmpeg.wrong-processor',
  ],
  [/Syntax error|not a valid Win32 application/i, 'ffmpeg.wrong-processor'],
  [
    /Permission denied|EACCES|EPERM|Operation not permitted|quarantine|blocked by/i,
    'ffmpeg.blocked',
  ],
  [/Cannot allocate memory|ENOMEM/i, 'system.out-of-memory'],
  [/Too many open files|EMFILE|ENFILE/i, 'system.too-many-files'],
  [/Resource temporarily unavailable|Cannot fork|EAGAIN/i, 'system.too-busy'],
]

/** What a loader says before the program's first word; how the process then ends, differs. */
const loaders =
  /^(?:\S+: )?(?:error while loading shared libraries|symbol lookup error|\S+: version `[^']*' not found)|^dyld.*Library not loaded/m

/** @param message the system's, of a process that there never was */
export function diagnoseSpawn(message: string): AppError {
  return appError(codeOfRefusal(message), {}, message)
}

/** Null for a program that ran. */
export function diagnoseUnstarted(end: ProcessEnd): AppError | null {
  if (loaders.test(end.stderr)) return errorAtEnd(end, codeOfRefusal(end.stderr))
  const own = codeOfEnd(end)
  if (own?.startsWith('ffmpeg.') === true) return errorAtEnd(end, own)
  // A shell's and setpriv's codes for a program that cannot be run; 2 is a shell that read one as a script.
  const isShells = end.code === 126 || end.code === 127
  const isScripted = end.code === 2 && /Syntax error/.test(end.stderr)
  return isShells || isScripted ? errorAtEnd(end, codeOfRefusal(end.stderr)) : null
}

function codeOfRefusal(text: string): ErrorCode {
  return refusals.find(([pattern]) => pattern.test(text))?.[1] ?? 'ffmpeg.missing'
}

// How a process ended, and what that alone tells: by which signal, or by which of the systems' codes.
import { appError, type AppError, type ErrorCode } from '../../../shared/errors.ts'
import { detailTail, errorLines } from './error-lines.ts'

/** How a process ended, and the last of what it printed. */
export interface ProcessEnd {
  /** Exit code; null when a signal ended it. */
  readonly code: number | null
  readonly signal: string | null
  readonly stderr: string
}

const bySignal: Readonly<Record<string, ErrorCode>> = {
  SIGKILL: 'ffmpeg.killed',
  SIGTERM: 'ffmpeg.killed',
  SIGINT: 'ffmpeg.killed',
  SIGHUP: 'ffmpeg.killed',
  SIGSEGV: 'ffmpeg.crashed',
  SIGBUS: 'ffmpeg.crashed',
  SIGABRT: 'ffmpeg.crashed',
  SIGFPE: 'ffmpeg.crashed',
  SIGTRAP: 'ffmpeg.crashed',
  SIGILL: 'ffmpeg.wrong-processor',
  SIGXFSZ: 'destination.file-too-large',
}

/** A shell between us and the program tells its signal as 128 and the number; macOS's where it differs. */
const shellSignals: Readonly<Record<number, string>> = {
  129: 'SIGHUP',
  130: 'SIGINT',
  132: 'SIGILL',
  133: 'SIGTRAP',
  134: 'SIGABRT',
  135: 'SIGBUS',
  136: 'SIGFPE',
  137: 'SIGKILL',
  138: 'SIGBUS',
  139: 'SIGSEGV',
  143: 'SIGTERM',
  153: 'SIGXFSZ',
}

/** Windows ends a process with what went wrong as its code. */
const byWindowsStatus: Readonly<Record<number, ErrorCode>> = {
  0xc0000005: 'ffmpeg.crashed', // access violation
  0xc00000fd: 'ffmpeg.crashed', // stack overflow
  0xc0000094: 'ffmpeg.crashed', // division by zero
  0xc0000374: 'ffmpeg.crashed', // heap corruption
  0xc0000409: 'ffmpeg.crashed', // fail fast
  0x80000003: 'ffmpeg.crashed', // breakpoint
  0xc000001d: 'ffmpeg.wrong-processor', // illegal instruction
  0xc000007b: 'ffmpeg.wrong-processor', // image of another kind
  0xc0000135: 'ffmpeg.library-missing', // DLL not found
  0xc0000139: 'ffmpeg.library-missing', // entry point not found
  0xc0000142: 'ffmpeg.library-missing', // DLL initialisation failed
  0xc0000017: 'system.out-of-memory', // no memory
  0xc000012d: 'system.out-of-memory', // commitment limit
  0xc000013a: 'ffmpeg.killed', // Ctrl+C
  0xc0000428: 'ffmpeg.blocked', // invalid image hash
  0xc0000906: 'ffmpeg.blocked', // virus infected
}

/** What a signal means, or one of Windows' codes; null where the process ended by itself. */
export function codeOfEnd({ code, signal }: ProcessEnd): ErrorCode | null {
  if (signal !== null) return bySignal[signal] ?? 'ffmpeg.killed'
  // Some programs pass the same 32 bits on as a negative number.
  return code === null ? null : (byWindowsStatus[code >>> 0] ?? null)
}

/**
 * The same of an exit code by which a shell tells of a signal. It weighs less than what was printed:
 * a newer ffmpeg ends with the negated errno, and a quota that is used up (122) looks like SIGABRT.
 */
export function codeOfShell({ code }: ProcessEnd): ErrorCode | null {
  const signal = shellSignals[code ?? 0]
  return signal === undefined ? null : (bySignal[signal] ?? null)
}

/** For the log and the curious: how it ended, and what it said last. */
export function detailOf(end: ProcessEnd): string | null {
  const ended = end.signal === null ? `ended with code ${end.code}` : `ended by ${end.signal}`
  return [ended, detailTail(errorLines(end.stderr))].filter(Boolean).join('\n')
}

export function errorAtEnd(
  end: ProcessEnd,
  code: ErrorCode,
  params: AppError['params'] = {},
): AppError {
  return appError(code, params, detailOf(end))
}

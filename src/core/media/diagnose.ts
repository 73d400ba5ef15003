// Why something did not work, from what the system and ffmpeg say of it.
import { appError, type AppError, type ErrorCode } from '../../shared/errors.ts'

/** How a process ended, and the last of what it printed. */
export interface ProcessEnd {
  /** Exit code; null when a signal ended it. */
  readonly code: number | null
  readonly signal: string | null
  readonly stderr: string
}

/**
 * What went wrong, without all that ffmpeg tells beside it: it is run with the level of each line in
 * front of it. Of a program that writes none, everything.
 */
export function errorLines(stderr: string): string {
  const lines = stderr.split('\n')
  const told = lines.filter((line) => level.test(line)).map((line) => line.replace(level, '$1'))
  return (told.length > 0 ? told : lines).join('\n')
}

/** `[error] …`, or `[mp4 @ 0x55d] [fatal] …` */
const level = /^((?:\[[^\]]*\] )?)\[(?:error|fatal|panic)\] /

/** Enough for ffmpeg's last lines, small enough to keep with every failed job. */
const maxDetailBytes = 2048

export function detailTail(text: string): string | null {
  const tail = text.trim().slice(-maxDetailBytes).trim()
  return tail === '' ? null : tail
}

const sourceErrors: Readonly<Record<string, ErrorCode>> = {
  ENOENT: 'input.missing',
  ENOTDIR: 'input.missing',
  EISDIR: 'input.not-a-file',
}

/** @param errno such as `EACCES`; what is not known of is a file that cannot be read */
export function diagnoseSource(errno: string, message: string): AppError {
  return appError(sourceErrors[errno] ?? 'input.unreadable', {}, message)
}

const destinationErrors: Readonly<Record<string, ErrorCode>> = {
  ENOENT: 'destination.missing',
  ENOTDIR: 'destination.missing',
  EACCES: 'destination.read-only',
  EPERM: 'destination.read-only',
  EROFS: 'destination.read-only',
  ENOSPC: 'destination.full',
  EDQUOT: 'destination.full',
  // A file system's largest file; 4 GiB on FAT.
  EFBIG: 'destination.full',
  ENAMETOOLONG: 'destination.name-too-long',
  EIO: 'destination.gone',
  ENODEV: 'destination.gone',
  ENXIO: 'destination.gone',
  ESTALE: 'destination.gone',
  ENOTCONN: 'destination.gone',
}

/** @param folder shown to the person */
export function diagnoseDestination(errno: string, message: string, folder: string): AppError {
  return appError(destinationErrors[errno] ?? 'internal', { path: folder }, message)
}

/** A tool that could not be started at all. */
export function diagnoseSpawn(message: string): AppError {
  return appError('ffmpeg.missing', {}, message)
}

/** The system's words for an errno, as ffmpeg prints them. */
const errnoPhrases: readonly (readonly [RegExp, string])[] = [
  [/No space left on device/, 'ENOSPC'],
  [/Disk quota exceeded/, 'EDQUOT'],
  [/File too large/, 'EFBIG'],
  [/Read-only file system/, 'EROFS'],
  [/Permission denied|Operation not permitted/, 'EACCES'],
  [/File name too long/, 'ENAMETOOLONG'],
  [/No such file or directory/, 'ENOENT'],
  [/Input\/output error/, 'EIO'],
  [/No such device/, 'ENODEV'],
  [/Stale file handle/, 'ESTALE'],
]

export interface ToolPaths {
  readonly inputPath: string
  readonly partPath: string
  /** Shown to the person. */
  readonly destinationDir: string
}

/** What an unsuccessful ffmpeg means. */
export function diagnoseFfmpeg(end: ProcessEnd, paths: ToolPaths): AppError {
  const stderr = errorLines(end.stderr)
  const detail = [endedBy(end), detailTail(stderr)].filter(Boolean).join('\n') || null
  // A shell's and setpriv's codes for a program that cannot be run.
  if (end.code === 126 || end.code === 127) return appError('ffmpeg.missing', {}, detail)
  if (end.signal === 'SIGXFSZ' || end.code === 128 + sigxfsz) {
    return appError('destination.full', { path: paths.destinationDir }, detail)
  }
  const encoder = /Unknown encoder '([^']*)'/.exec(stderr)?.[1]
  if (encoder !== undefined) return appError('encoder.missing', { encoder }, detail)

  const lines = stderr.split('\n')
  for (const [phrase, errno] of errnoPhrases) {
    const line = lines.find((candidate) => phrase.test(candidate))
    if (line === undefined) continue
    // A full disk can only be the destination's; of other errors the line names the file.
    return line.includes(paths.inputPath)
      ? diagnoseSource(errno, detail ?? line)
      : diagnoseDestination(errno, detail ?? line, paths.destinationDir)
  }
  return appError('ffmpeg.failed', {}, detail)
}

const sigxfsz = 25

/** What an unsuccessful ffprobe means, of a file that could be opened. */
export function diagnoseFfprobe(end: ProcessEnd): AppError {
  const detail = [endedBy(end), detailTail(end.stderr)].filter(Boolean).join('\n') || null
  if (end.code === 126 || end.code === 127) return appError('ffmpeg.missing', {}, detail)
  if (end.signal !== null) return appError('ffmpeg.failed', {}, detail)
  if (/Input\/output error|Permission denied/.test(end.stderr)) {
    return appError('input.unreadable', {}, detail)
  }
  return appError('input.not-media', {}, detail)
}

function endedBy({ code, signal }: ProcessEnd): string {
  return signal === null ? `ended with code ${code}` : `ended by ${signal}`
}

// What a failure can be the fault of, where only that decides what to do next.
import type { ErrorCode } from '../../../shared/errors.ts'

/** The file that was read, or ffmpeg without a word: not the drive, the system or the tool. */
export function isAboutContent(code: ErrorCode): boolean {
  return /^(?:input|output|filter|encoder)\./.test(code) || code === 'ffmpeg.failed'
}

/** Whether the processor may manage what a graphics chip did not. */
export function mayBeHardware(code: ErrorCode): boolean {
  return (
    /^(?:gpu|encoder|filter)\./.test(code) ||
    ['ffmpeg.failed', 'ffmpeg.crashed', 'system.out-of-memory', 'output.timestamps'].includes(code)
  )
}

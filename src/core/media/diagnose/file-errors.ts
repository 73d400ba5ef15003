// An errno in what ffmpeg printed, and which of the two files it is about.
import type { AppError } from '../../../shared/errors.ts'
import { diagnoseDestination } from './destination.ts'
import { errnoIn } from './errno-phrases.ts'
import { diagnoseSource } from './source.ts'

export interface ToolPaths {
  readonly inputPath: string
  readonly partPath: string
  /** Shown to the person. */
  readonly destinationDir: string
}

/** Can only be said of a file that is written. */
const destinationsAlone: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG', 'EROFS'])

/** What ffmpeg says while it writes, where it names no file. */
const writing =
  /av_interleaved_write_frame|writing trailer|closing file|write header|\bmux|opening output/i
const reading = /demuxing|opening input|error reading|read error/i

/**
 * The first line that tells of a file. An errno alone accuses no file: a graphics chip that cannot be
 * opened is not permitted either.
 */
export function diagnoseFile(
  lines: readonly string[],
  paths: ToolPaths,
  detail: string | null,
): AppError | null {
  for (const line of lines) {
    const errno = errnoIn(line)
    const side = errno === null ? null : sideOf(line, errno, paths)
    if (errno === null || side === null) continue
    return side === 'source'
      ? diagnoseSource(errno, detail ?? line)
      : diagnoseDestination(errno, detail ?? line, paths.destinationDir)
  }
  return null
}

function sideOf(line: string, errno: string, paths: ToolPaths): 'source' | 'destination' | null {
  // The part file first: its path may go on where a source's ends.
  if (line.includes(paths.partPath)) return 'destination'
  if (line.includes(paths.inputPath)) return 'source'
  if (destinationsAlone.has(errno) || writing.test(line)) return 'destination'
  return reading.test(line) ? 'source' : null
}

// What an unsuccessful ffprobe means, of a file that could be opened.
import { appError, type AppError } from '../../../shared/errors.ts'
import { errorLines } from './error-lines.ts'
import { errnoIn } from './errno-phrases.ts'
import { matchFailure } from './ffmpeg.ts'
import { codeOfEnd, codeOfShell, detailOf, errorAtEnd, type ProcessEnd } from './process-end.ts'
import { diagnoseSource } from './source.ts'
import { sourceDamages, sourceFailures } from './source-failures.ts'
import { diagnoseUnstarted } from './spawn.ts'
import { systemFailures } from './system-failures.ts'

/** ffprobe calls the end of a file that it wanted more of an I/O error. */
const cutOff = sourceDamages.filter(({ code }) => code === 'input.incomplete')

export function diagnoseFfprobe(end: ProcessEnd): AppError {
  const unstarted = diagnoseUnstarted(end)
  if (unstarted !== null) return unstarted
  const ended = codeOfEnd(end) ?? codeOfShell(end)
  if (ended !== null) return errorAtEnd(end, ended)
  const lines = errorLines(end.stderr).split('\n')
  const detail = detailOf(end)
  const told = matchFailure([...systemFailures, ...sourceFailures], lines, detail)
  if (told !== null) return told
  const cut = matchFailure(cutOff, lines, detail)
  if (cut !== null) return cut
  const errno = lines.map(errnoIn).find((found) => found !== null)
  return errno == null
    ? appError('input.not-media', {}, detail)
    : diagnoseSource(errno, detail ?? '')
}

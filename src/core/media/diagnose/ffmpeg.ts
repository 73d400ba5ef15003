// What an unsuccessful ffmpeg means: how it ended, which file it could not use, what else it said.
import { appError, type AppError } from '../../../shared/errors.ts'
import { encoderFailures, encoderRefusals } from './encoder-failures.ts'
import { errorLines } from './error-lines.ts'
import type { Failure } from './failure.ts'
import { diagnoseFile, type ToolPaths } from './file-errors.ts'
import { filterEnds, filterFailures, filterRefusals } from './filter-failures.ts'
import { gpuFailures } from './gpu-failures.ts'
import { outputFailures, outputRefusals } from './output-failures.ts'
import { codeOfEnd, codeOfShell, detailOf, errorAtEnd, type ProcessEnd } from './process-end.ts'
import { diagnoseUnstarted } from './spawn.ts'
import { sourceDamages, sourceFailures } from './source-failures.ts'
import { subtitleFailures } from './subtitle-failures.ts'
import { systemFailures } from './system-failures.ts'

/**
 * The most telling first. One failure makes ffmpeg print many lines: a driver's own word comes before
 * the encoder's, that before ffmpeg's summary, and damage, which ffmpeg mostly lives with, at the end.
 */
const inOrder: readonly Failure[] = [
  ...gpuFailures.filter(({ code }) => code !== 'gpu.failed'),
  ...systemFailures,
  ...encoderFailures,
  ...filterFailures,
  ...outputFailures,
  ...subtitleFailures,
  ...sourceFailures,
  ...gpuFailures.filter(({ code }) => code === 'gpu.failed'),
  ...encoderRefusals,
  ...outputRefusals,
  ...filterRefusals,
  ...sourceDamages,
  ...filterEnds,
]

export function diagnoseFfmpeg(end: ProcessEnd, paths: ToolPaths): AppError {
  const unstarted = diagnoseUnstarted(end)
  if (unstarted !== null) return unstarted
  const folder = { path: paths.destinationDir }
  const ended = codeOfEnd(end)
  if (ended !== null) return errorAtEnd(end, ended, folder)
  const lines = errorLines(end.stderr).split('\n')
  const detail = detailOf(end)
  const file = diagnoseFile(lines, paths, detail)
  if (file !== null) return file
  const shells = codeOfShell(end)
  if (shells !== null) return errorAtEnd(end, shells, folder)
  return matchFailure(inOrder, lines, detail) ?? appError('ffmpeg.failed', {}, detail)
}

/** Not of each line in turn: what ffmpeg says last is its least telling. */
export function matchFailure(
  table: readonly Failure[],
  lines: readonly string[],
  detail: string | null,
): AppError | null {
  for (const { code, pattern } of table) {
    for (const line of lines) {
      const match = pattern.exec(line)
      if (match !== null) return appError(code, known(match.groups), detail)
    }
  }
  return null
}

function known(groups: Record<string, string | undefined> | undefined): AppError['params'] {
  const entries = Object.entries(groups ?? {})
  return Object.fromEntries(entries.flatMap(([name, value]) => (value ? [[name, value]] : [])))
}

// What a terminal shows of commands and their answers.
import type { AppError } from '../errors.ts'
import type { FinalState, JobPhase, JobView } from '../job.ts'
import type { Unmapped } from '../preset-import.ts'
import type { Preset } from '../presets.ts'
import type { JobAction } from '../terminal.ts'
import { wordedPreset } from './built-in-presets.ts'
import { terminalGerman } from './de/terminal.ts'
import { terminalEnglish } from './en/terminal.ts'
import { describeError } from './errors.ts'
import { formatBytes, formatDuration, formatOneDigit, formatPercent } from './format.ts'
import { inLanguages } from './language.ts'
import { unmappedText } from './presets.ts'

export const terminalText = inLanguages({ en: terminalEnglish, de: terminalGerman })

type Text = ReturnType<typeof terminalText>
type Label = {
  [Key in keyof Text]: Text[Key] extends string ? Key : never
}[keyof Text]

/** What stands below a line that begins with a label. */
function below(text: string): string {
  return `\n${terminalText().column('')}${text}`
}
function labelled(label: Label, rest: string): string {
  return terminalText().column(terminalText()[label]) + rest
}

export const publishedLine = (job: JobView): string =>
  labelled('added', `${job.inputPath} (${terminalText().job(job.id)})`)
export const startedLine = (name: string): string => labelled('started', name)
export const continuedLine = (name: string, fraction: number): string =>
  labelled('resumed', terminalText().resumedAt(name, formatPercent(fraction)))
export const doneLine = (action: JobAction, id: number | null): string => {
  const text = terminalText()
  return text.actionsDone[action](id === null ? text.theQueue : text.job(id))
}
export const presetLine = (preset: Preset): string => {
  const { id, name, purpose, group } = wordedPreset(preset)
  return `${group === 'own' ? '*' : ' '} ${id.padEnd(20)} ${name.padEnd(20)} ${purpose}`.trimEnd()
}
export const presetImportedLine = ({ id, name }: Preset): string =>
  labelled('imported', `${name} (${id})`)
export const presetUnmappedLine = (unmapped: Unmapped): string =>
  labelled('leftOut', unmappedText(unmapped))
export const presetExportedLine = (id: string, path: string): string =>
  labelled('exported', terminalText().exportedTo(id, path))
export const presetRemovedLine = (id: string): string => labelled('removed', id)

export function refusedLine(path: string, error: AppError): string {
  return labelled('notAdded', path) + below(errorText(error))
}
export function waitingLine(name: string, error: AppError): string {
  return labelled('waits', name) + below(errorText(error))
}
export function errorText(error: AppError): string {
  const { message, remedy } = describeError(error)
  return `${message} ${remedy}`
}

export function settledLine(
  name: string,
  settled: {
    readonly state: FinalState
    readonly outputPath: string | null
    readonly sizeBytes: number | null
    readonly error: AppError | null
  },
): string {
  if (settled.state === 'completed') {
    return labelled('done', `${settled.outputPath} (${formatBytes(settled.sizeBytes ?? 0)})`)
  }
  if (settled.state === 'cancelled') return labelled('cancelled', name)
  return labelled('failed', name) + (settled.error === null ? '' : below(errorText(settled.error)))
}

export function jobLine(job: JobView, fraction: number | null): string {
  const state = fraction === null ? terminalText().states[job.state] : formatPercent(fraction)
  const about =
    job.outputPath ??
    (job.error === null ? job.inputPath : `${job.inputPath}: ${errorText(job.error)}`)
  return `${String(job.id).padStart(6)}  ${state.padEnd(11)}  ${job.presetId.padEnd(18)}  ${about}`
}

/** One line that fits a terminal `columns` wide. */
export function progressLine(
  name: string,
  progress: {
    readonly phase: JobPhase
    readonly fraction: number | null
    readonly speed: number | null
    readonly etaMs: number | null
  },
  columns: number,
): string {
  const { phase, fraction, speed, etaMs } = progress
  const barWidth = 24
  const filled = Math.round((fraction ?? 0) * barWidth)
  const bar = '█'.repeat(filled) + '░'.repeat(barWidth - filled)
  const facts = [
    formatPercent(fraction ?? 0).padStart(4),
    speed === null ? null : `${formatOneDigit(speed)}×`,
    etaMs === null ? null : terminalText().left(formatDuration(etaMs)),
    phase === 'encoding' ? null : terminalText().phases[phase],
    name,
  ]
  const line = `${bar} ${facts.filter((fact) => fact !== null).join('  ')}`
  return Array.from(line)
    .slice(0, columns - 1)
    .join('')
}

// Shows a command's answer: words and one moving bar for a person, JSON lines for a program.
import path from 'node:path'
import type { JobId } from '../../shared/job.ts'
import { encoderLine, toolLine, whyNot } from '../../shared/strings/doctor.ts'
import { describeError } from '../../shared/strings/errors.ts'
import { describeStoredPlan } from '../../shared/strings/plan.ts'
import { describeUnmapped } from '../../shared/strings/presets.ts'
import * as text from '../../shared/strings/terminal.ts'
import type { TerminalLine } from '../../shared/terminal.ts'

/** What the printers need of standard output and standard error. */
export interface Screen {
  out(text: string): void
  err(text: string): void
  /** Width of the terminal; null when output goes to a file or a pipe. */
  readonly columns: number | null
}

export type Printer = (line: TerminalLine) => void

export function createPrinter(screen: Screen, json: boolean): Printer {
  return json ? jsonPrinter(screen) : humanPrinter(screen)
}

function jsonPrinter(screen: Screen): Printer {
  return (line) => {
    if (line.type !== 'exit') screen.out(`${JSON.stringify(withText(line))}\n`)
  }
}

/** Reasons carry their text, so that a script can show it. */
function withText(line: TerminalLine): object {
  if (line.type === 'preset-unmapped') {
    return { ...line, unmapped: { ...line.unmapped, message: describeUnmapped(line.unmapped) } }
  }
  if (line.type === 'job' || line.type === 'published') {
    const { planSummary } = line.job
    const plan = planSummary === null ? null : describeStoredPlan(planSummary)
    return { ...line, job: { ...line.job, planSummary: plan } }
  }
  if (line.type === 'encoder') return { ...line, whyNot: whyNot(line) }
  const error = 'error' in line ? line.error : null
  return error === null ? line : { ...line, error: { ...error, ...describeError(error) } }
}

function humanPrinter(screen: Screen): Printer {
  const names = new Map<JobId, string>()
  const nameOf = (id: JobId) => names.get(id) ?? text.terminalText().job(id)
  let barShown = false

  const print = (line: string) => {
    if (barShown) screen.out('\r\u001B[K')
    barShown = false
    screen.out(`${line}\n`)
  }
  return (line) => {
    switch (line.type) {
      case 'published':
        names.set(line.job.id, path.basename(line.job.inputPath))
        return print(text.publishedLine(line.job))
      case 'refused':
        return screen.err(`${text.refusedLine(line.path, line.error)}\n`)
      case 'started':
        return print(text.startedLine(nameOf(line.jobId)))
      case 'continued':
        return print(text.continuedLine(nameOf(line.jobId), line.fraction))
      case 'progress':
        // A bar is drawn over and over: only a terminal can show one.
        if (screen.columns === null) return
        barShown = true
        return screen.out(
          `\r\u001B[K${text.progressLine(nameOf(line.jobId), line, screen.columns)}`,
        )
      case 'waiting':
        return print(text.waitingLine(nameOf(line.jobId), line.error))
      case 'settled':
        return print(text.settledLine(nameOf(line.jobId), line))
      case 'job':
        return print(text.jobLine(line.job, line.progress?.fraction ?? null))
      case 'preset':
        return print(text.presetLine(line.preset))
      case 'preset-imported':
        return print(text.presetImportedLine(line.preset))
      case 'preset-unmapped':
        return print(text.presetUnmappedLine(line.unmapped))
      case 'preset-exported':
        return print(text.presetExportedLine(line.presetId, line.path))
      case 'preset-removed':
        return print(text.presetRemovedLine(line.presetId))
      case 'tool':
        return print(toolLine(line.tool, line.path, line.version))
      case 'encoder':
        return print(encoderLine(line))
      case 'done':
        return print(text.doneLine(line.action, line.jobId))
      case 'error':
        return screen.err(`${text.errorText(line.error)}\n`)
      case 'note':
        return print(text.terminalText().startsWhenOpened)
      case 'exit':
        return
    }
  }
}

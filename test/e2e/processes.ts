// What runs on this machine and belongs to a test, read from /proc. Linux only.
import { readdirSync, readFileSync } from 'node:fs'
import { constants, getPriority } from 'node:os'

export interface RunningProcess {
  readonly pid: number
  /** Chromium joins its processes' arguments with spaces, so that no more than this can be known. */
  readonly commandLine: string
}

/** Every process whose command line names something in the folder; zombies have none any more. */
export function processesIn(folder: string): readonly RunningProcess[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), commandLine: commandLineOf(Number(name)) }))
    .filter(({ commandLine }) => commandLine.includes(folder))
}

/** An encode names its part file; so does the guard that becomes it. */
export function encodersIn(folder: string): readonly RunningProcess[] {
  return processesIn(folder).filter(({ commandLine }) => commandLine.endsWith('.part'))
}

/** The utility processes that do the app's work; the scout, which stands back behind them, is none. */
export function workersIn(folder: string): readonly RunningProcess[] {
  return processesIn(folder).filter(
    ({ pid, commandLine }) =>
      commandLine.includes('--utility-sub-type=node.mojom.NodeService') &&
      nicenessOf(pid) < constants.priority.PRIORITY_LOW,
  )
}

function nicenessOf(pid: number): number {
  try {
    return getPriority(pid)
  } catch {
    return 0
  }
}

/** The processes that are no child of another of them. */
export function appsIn(folder: string): readonly RunningProcess[] {
  return processesIn(folder).filter(
    ({ commandLine }) =>
      commandLine.includes('--user-data-dir') && !commandLine.includes('--type='),
  )
}

export function statusOf(pid: number): Readonly<Record<string, string>> {
  const lines = readFileSync(`/proc/${pid}/status`, 'utf8').trim().split('\n')
  return Object.fromEntries(lines.map((line) => line.split(/:\s*/, 2) as [string, string]))
}

function commandLineOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').join(' ').trim()
  } catch {
    return ''
  }
}

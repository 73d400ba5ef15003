// What every bench prints: the machine, its tables, and at its end one JSON line a goal.
import { readFileSync, realpathSync, statfsSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import path from 'node:path'

export type Bound = `<= ${number}` | `>= ${number}`

export interface Goal {
  readonly name: string
  readonly value: number
  readonly bound: Bound
}

export function say(line = ''): void {
  process.stdout.write(`${line}\n`)
}

export function sayHeading(title: string): void {
  say(`\n## ${title}\n`)
}

const columns = 98

/** A paragraph, broken at spaces; how its lines lie in the source does not matter. */
export function sayText(text: string): void {
  let line = ''
  for (const word of text.trim().split(/\s+/)) {
    if (line !== '' && line.length + 1 + word.length > columns) {
      say(line)
      line = ''
    }
    line += line === '' ? word : ` ${word}`
  }
  say(line)
}

/** The first column is flush left, figures are flush right. */
export function sayTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = head.map((title, i) =>
    Math.max(title.length, ...rows.map((row) => (row[i] ?? '').length)),
  )
  for (const row of [head, widths.map((width) => '-'.repeat(width)), ...rows]) {
    const cells = row.map((cell, i) =>
      i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0),
    )
    say(cells.join('  ').trimEnd())
  }
}

/** Prints one line for machines to read: `{"goal":…,"value":…,"bound":"<= 1.03","met":true}`. */
export function reportGoal(name: string, value: number, bound: Bound): void {
  const limit = Number(bound.slice(3))
  const met = bound.startsWith('<=') ? value <= limit : value >= limit
  say(JSON.stringify({ goal: name, value: Number(value.toPrecision(3)), bound, met }))
}

export function medianOf(values: readonly number[]): number {
  return quantileOf(values, 0.5)
}

/** @param share 0 to 1; between two values it takes what lies between them. */
export function quantileOf(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const place = (sorted.length - 1) * share
  const below = sorted[Math.floor(place)]
  const above = sorted[Math.ceil(place)]
  if (below === undefined || above === undefined) throw new Error('expected at least one value')
  return below + (above - below) * (place % 1)
}

/**
 * @param folder where the bench keeps its files.
 * @param also versions of what is measured, by name.
 */
export function describeMachine(
  folder: string,
  also: Readonly<Record<string, string>> = {},
): string {
  const cores = cpus()
  const parts = [
    `${cores[0]?.model.trim() ?? 'unknown processor'}, ${cores.length} cores`,
    `load ${loadavg()[0]?.toFixed(2) ?? '?'}`,
    `${process.platform} ${process.arch}`,
    `Node ${process.versions.node}`,
    ...Object.entries(also).map(([name, version]) => `${name} ${version}`),
    `files on ${fileSystemOf(folder)}`,
  ]
  return parts.join('; ')
}

/** By name on Linux, where a table of mounts tells it; else the system's own number for it. */
function fileSystemOf(folder: string): string {
  if (process.platform !== 'linux') return `file system type ${statfsSync(folder).type}`
  const mounts = readFileSync('/proc/self/mounts', 'utf8')
    .split('\n')
    .map((line) => line.split(' '))
    .filter(([, point]) => point !== undefined && isInside(realpathSync(folder), point))
    .sort(([, a = ''], [, b = '']) => b.length - a.length)
  return mounts[0]?.[2] ?? 'unknown'
}

function isInside(folder: string, point: string): boolean {
  return !path.relative(point, folder).startsWith('..')
}

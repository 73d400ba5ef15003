// Verdicts as a table and as one sentence.
import type { Preset } from '../../src/shared/presets.ts'
import type { Verdict } from './run-case.ts'

const groups: readonly Preset['group'][] = [
  'general',
  'web',
  'sharing',
  'devices',
  'production',
  'sound',
]

/** One line for each input; `7+2` are seven completed and two refused as they must be, `!1` is wrong. */
export function describeTable(verdicts: readonly Verdict[]): string {
  const names = [...new Set(verdicts.map(({ case: { entry } }) => entry.name))]
  const rows = names.map((name) => {
    const own = verdicts.filter(({ case: { entry } }) => entry.name === name)
    const inGroup = (group: string) => own.filter(({ case: { preset } }) => preset.group === group)
    return [name].concat(groups.map((group) => cell(inGroup(group))))
  })
  const widths = ['input', ...groups].map((title, at) =>
    Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0)),
  )
  return [['input', ...groups], ...rows]
    .map((row) =>
      row
        .map((text, at) => text.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function cell(verdicts: readonly Verdict[]): string {
  const wrong = verdicts.filter(({ faults }) => faults.length > 0).length
  const good = verdicts.filter(({ faults }) => faults.length === 0)
  const completed = good.filter(({ ending }) => ending === 'completed').length
  const refused = good.length - completed
  return `${completed}${refused > 0 ? `+${refused}` : ''}${wrong > 0 ? ` !${wrong}` : ''}`
}

export function describeSum(verdicts: readonly Verdict[], seconds: number): string {
  const inputs = new Set(verdicts.map(({ case: { entry } }) => entry)).size
  const presets = new Set(verdicts.map(({ case: { preset } }) => preset)).size
  const good = verdicts.filter(({ faults }) => faults.length === 0)
  const completed = good.filter(({ ending }) => ending === 'completed').length
  return (
    `${inputs} inputs × ${presets} presets: ${verdicts.length} jobs, ` +
    `${completed} completed and found good, ${good.length - completed} refused as they must be, ` +
    `${verdicts.length - good.length} wrong, in ${Math.round(seconds)} s`
  )
}

export function describeFaults({ case: { entry, preset }, faults }: Verdict): string {
  return faults.map((fault) => `${entry.name} × ${preset.id}: ${fault}`).join('\n')
}

// The corpus from the command line.
//   run.ts [--input NAME]… [--preset ID]… [--workers 2]     all cases, or those that are named
import { parseArgs } from 'node:util'
import { allCases } from './corpus.ts'
import { describeFaults, describeSum, describeTable } from './describe-verdicts.ts'
import { runCases } from './run-cases.ts'

const { values } = parseArgs({
  options: {
    input: { type: 'string', multiple: true },
    preset: { type: 'string', multiple: true },
    workers: { type: 'string', default: '2' },
  },
})
const cases = allCases.filter(
  ({ entry, preset }) =>
    (values.input?.includes(entry.name) ?? true) && (values.preset?.includes(preset.id) ?? true),
)
const startedMs = performance.now()
let done = 0
const verdicts = await runCases(cases, Number(values.workers), (verdict) => {
  done += 1
  if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${cases.length} `)
  if (verdict.faults.length > 0) say(describeFaults(verdict))
})
say(describeTable(verdicts))
say(describeSum(verdicts, (performance.now() - startedMs) / 1000))
if (cases.length === 0 || verdicts.some(({ faults }) => faults.length > 0)) process.exitCode = 1

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}

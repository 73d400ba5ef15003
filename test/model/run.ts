// Plays cases from the command line: many new ones, or one again.
//   run.ts [--runs 10000] [--seed N] [--processes N] [--first]    new ones; --first makes none smaller
//   run.ts --seed N --path P | --steps JSON                       one again
import { parseArgs } from 'node:util'
import { command, describeFinding } from './describe-finding.ts'
import { explore } from './explore.ts'
import { failureOf, search } from './search.ts'
import type { Step } from './step.ts'

/** Exit code for a case that failed; whoever calls can tell it from any other mishap. */
const foundCode = 3

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '10000' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    processes: { type: 'string' },
    path: { type: 'string' },
    steps: { type: 'string' },
    first: { type: 'boolean', default: false },
  },
})
const seed = Number(values.seed)
const shrinks = !values.first

if (values.steps !== undefined) playSteps(JSON.parse(values.steps) as Step[])
else if (values.path === undefined) await exploreNew()
else playPath(values.path)

function playSteps(steps: readonly Step[]): void {
  const failure = failureOf(steps)
  say(failure ?? 'the case goes well')
  if (failure !== null) process.exitCode = foundCode
}

function playPath(path: string): void {
  const { finding } = search({ seed, path, runs: 1, shrinks })
  say(finding === null ? 'the case goes well' : describeFinding(finding))
  if (finding !== null) process.exitCode = foundCode
}

async function exploreNew(): Promise<void> {
  const runs = Number(values.runs)
  const startedMs = performance.now()
  say(`${runs} runs; the same again: ${command} --runs ${runs} --seed ${seed}`)
  const { tallies, finding } = await explore({
    runs,
    seed,
    shrinks,
    ...(values.processes === undefined ? {} : { processes: Number(values.processes) }),
    progress: (seen) => process.stderr.write(`\r${seen.runs} runs, ${seen.steps} steps `),
  })
  process.stderr.write('\n')
  const seconds = ((performance.now() - startedMs) / 1_000).toFixed(1)
  if (finding !== null) {
    say(`a case failed after ${tallies.runs} runs in ${seconds} s`)
    say(describeFinding(finding))
    process.exitCode = foundCode
    return
  }
  const sights = Object.entries(tallies.sights).toSorted(([, a], [, b]) => b - a)
  for (const [what, count] of sights) say(`${String(count).padStart(9)}  ${what}`)
  say(`${tallies.runs} runs, ${tallies.steps} steps, no divergence, in ${seconds} s`)
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}

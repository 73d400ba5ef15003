// `npm run test:faults [-- WORDS]`: whether the model test finds each of many small faults in the queue.
// The queue is copied first; nothing here changes a file of the work tree. WORDS: faults with them in
// their names only.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import { capture, tail } from './bootstrap/child.mjs'
import { NODE_MODULES, ROOT } from './bootstrap/paths.mjs'
import { prepare } from './bootstrap/prepare.mjs'
import { runCommand, StepError } from './bootstrap/report.mjs'
import { faults } from './seeded-faults/faults.mjs'

/** Most are found within 30 runs, the slowest within 300. */
const RUNS = 2_000
/** Without a fault only as many as show that the search itself finds nothing. */
const CLEAN_RUNS = 500
const SEED = 20
const LIMIT_MS = 10 * 60_000
const PARALLEL = 2

/** What the model test needs, below the root. */
const NEEDED = ['package.json', 'src/shared', 'src/core', 'src/main/queue', 'test/model']

/** Of test/model/run.ts: a case failed, in contrast to any other mishap. */
const FOUND_CODE = 3

await runCommand(async () => {
  const words = process.argv.slice(2)
  const chosen = faults.filter(({ name }) => words.every((word) => name.includes(word)))
  if (chosen.length === 0) throw new StepError('faults', 'no fault has that name', 'name another')
  const { node, env } = await prepare({ tests: true })
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'reelmill-faults-'))
  const started = Date.now()
  try {
    const clean = await search({ node, env }, copySources(folder, 'clean'), CLEAN_RUNS)
    if (clean.found) throw new StepError('faults', clean.text, 'mend the queue or its model first')
    const survivors = await tryAll(chosen, async (fault, index) => {
      const copy = copySources(folder, String(index))
      seed(copy, fault)
      const { found, runs, text } = await search({ node, env }, copy, RUNS)
      fs.rmSync(copy, { recursive: true })
      const how = found ? `found after ${String(runs).padStart(4)} runs` : 'SURVIVED'.padEnd(21)
      process.stdout.write(`${how}  ${fault.name}\n${' '.repeat(23)}${text}\n`)
      return !found
    })
    const seconds = Math.round((Date.now() - started) / 1_000)
    process.stdout.write(
      `\nno fault: no divergence in ${clean.runs} runs\n` +
        `${chosen.length - survivors} of ${chosen.length} faults found, in ${seconds} s\n`,
    )
    return survivors === 0 ? 0 : 1
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
})

/**
 * @param {string} folder
 * @param {string} name
 */
function copySources(folder, name) {
  const copy = path.join(folder, name)
  for (const needed of NEEDED) {
    fs.cpSync(path.join(ROOT, needed), path.join(copy, needed), { recursive: true })
  }
  fs.symlinkSync(NODE_MODULES, path.join(copy, 'node_modules'), 'junction')
  return copy
}

/**
 * @param {string} copy
 * @param {import('./seeded-faults/faults.mjs').Fault} fault
 */
function seed(copy, { name, file, from, to }) {
  const target = path.join(copy, 'src', file)
  const parts = fs.readFileSync(target, 'utf8').split(from)
  if (parts.length !== 2) {
    const cause = `“${name}” expects its text once in src/${file}, got it ${parts.length - 1} times`
    throw new StepError('faults', cause, 'bring scripts/seeded-faults/faults.mjs up to date')
  }
  fs.writeFileSync(target, parts.join(to))
}

/**
 * @param {{ node: string, env: NodeJS.ProcessEnv }} machine
 * @param {string} copy
 * @param {number} runs
 */
async function search({ node, env }, copy, runs) {
  const args = ['--runs', String(runs), '--seed', String(SEED), '--processes', '1', '--first']
  const result = await capture(node, ['test/model/run.ts', ...args], {
    cwd: copy,
    env,
    timeoutMs: LIMIT_MS,
  })
  const found = result.code === FOUND_CODE
  if (!found && !result.ok) {
    throw new StepError('faults', tail(result), 'the search itself failed: see above')
  }
  const [, last = '0'] = [...result.stdout.matchAll(/(\d+) runs/g)].at(-1) ?? []
  const text = /^step .*$/m.exec(result.stdout)?.[0] ?? ''
  return { found, runs: Number(last), text: text.slice(0, 100) }
}

/**
 * Answers for how many `test` said yes; two at a time.
 * @template T
 * @param {readonly T[]} items
 * @param {(item: T, index: number) => Promise<boolean>} test
 */
async function tryAll(items, test) {
  const left = [...items.entries()]
  let count = 0
  const workOff = async () => {
    for (let next = left.shift(); next; next = left.shift()) {
      if (await test(next[1], next[0])) count += 1
    }
  }
  await Promise.all(Array.from({ length: PARALLEL }, workOff))
  return count
}

// `npm test`: checks, build, then the tests; those with windows on a virtual desktop, after the others,
// so that they have the machine to themselves. `npm test -- WORDS` gives the words to vitest (a file
// name, -t NAME, --project NAME) and leaves out the checks.
import fs from 'node:fs'
import path from 'node:path'

import { foreground } from './bootstrap/child.mjs'
import { CACHE, ROOT } from './bootstrap/paths.mjs'
import { prepare } from './bootstrap/prepare.mjs'
import { runCommand, say } from './bootstrap/report.mjs'
import { toolFile } from './bootstrap/tool.mjs'
import { buildApp } from './app/build-app.mjs'
import { inDesktop } from './desktop/in-desktop.mjs'

/** A test that hangs must not hold a CI machine for ever. */
const LIMIT_MS = 28 * 60_000

const WITHOUT_WINDOWS = ['unit', 'integration']
/** One after the other: each keeps every core busy. */
const CORPUS = ['corpus']
const MODEL = ['model']
const WITH_WINDOWS = ['e2e', 'crash']

await runCommand(async () => {
  const deadline = Date.now() + LIMIT_MS
  const words = process.argv.slice(2)
  const machine = await prepare({ tests: true })
  const checksFail = words.length === 0 && (await runChecks(machine)) !== 0
  await buildApp(machine)

  const run = (/** @type {string[]} */ projects, /** @type {NodeJS.ProcessEnv} */ env) =>
    runVitest(machine, projects, words, env, deadline)
  const onDesktop = (/** @type {string[]} */ projects) =>
    process.platform === 'linux'
      ? inDesktop({ env: machine.env, windowManager: true }, (env) => run(projects, env))
      : run(projects, machine.env)
  // Who names projects gets them all in one run.
  const runs = words.some((word) => word.startsWith('--project'))
    ? [await onDesktop([])]
    : [
        await run(WITHOUT_WINDOWS, machine.env),
        await run(CORPUS, machine.env),
        await run(MODEL, machine.env),
        await onDesktop(WITH_WINDOWS),
      ]

  const passed = runs.reduce((sum, result) => sum + result.passed, 0)
  const failed = runs.reduce((sum, result) => sum + result.failed, checksFail ? 1 : 0)
  if (checksFail) say('test', 'the checks at the beginning failed; they count as one')
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
  return failed === 0 ? 0 : 1
})

/** @param {import('./bootstrap/prepare.mjs').Machine} machine */
function runChecks({ node, env }) {
  return foreground(node, [path.join(ROOT, 'scripts/check.mjs')], { cwd: ROOT, env })
}

/**
 * @param {import('./bootstrap/prepare.mjs').Machine} machine
 * @param {string[]} projects
 * @param {string[]} words
 * @param {NodeJS.ProcessEnv} env
 * @param {number} deadline
 */
async function runVitest({ node }, projects, words, env, deadline) {
  const report = path.join(CACHE, `vitest-${process.pid}.json`)
  fs.rmSync(report, { force: true })
  const selected = projects.flatMap((project) => ['--project', project])
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const args = [toolFile('vitest'), 'run', '--passWithNoTests', ...selected, ...reporters, ...words]
  const code = await foreground(node, args, { cwd: ROOT, env, timeoutMs: deadline - Date.now() })
  if (Date.now() >= deadline) say('test', `ended after ${LIMIT_MS / 60_000} minutes`)
  const counts = readCounts(report)
  fs.rmSync(report, { force: true })
  // A file that cannot be loaded, or vitest itself failing, has no failed test of its own.
  return { passed: counts.passed, failed: counts.failed || (code === 0 ? 0 : 1) }
}

/** @param {string} report */
function readCounts(report) {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(fs.readFileSync(report, 'utf8'))
    return { passed: numPassedTests, failed: numFailedTests }
  } catch {
    return { passed: 0, failed: 0 } // vitest did not get so far; its exit code says so
  }
}

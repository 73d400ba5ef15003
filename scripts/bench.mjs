// `npm run bench [-- NAME …]`: the measurements in test/bench, one after the other, on a virtual desktop.
import fs from 'node:fs'
import path from 'node:path'

import { foreground } from './bootstrap/child.mjs'
import { ROOT } from './bootstrap/paths.mjs'
import { prepare } from './bootstrap/prepare.mjs'
import { runCommand, say, StepError } from './bootstrap/report.mjs'
import { buildApp } from './app/build-app.mjs'
import { inDesktop } from './desktop/in-desktop.mjs'

const FOLDER = path.join(ROOT, 'test/bench')
const SUFFIX = '.bench.ts'
const BENCH_LIMIT_MS = 20 * 60_000

await runCommand(async () => {
  const files = fs.existsSync(FOLDER) ? fs.readdirSync(FOLDER) : []
  const all = files
    .filter((file) => file.endsWith(SUFFIX))
    .map((file) => file.slice(0, -SUFFIX.length))
  const names = process.argv.length > 2 ? process.argv.slice(2) : all.sort()
  const unknown = names.find((name) => !all.includes(name))
  if (unknown || all.length === 0) {
    const cause = unknown ? `there is no ${unknown}${SUFFIX}` : 'there is no measurement yet'
    throw new StepError('bench', cause, `name one of those in test/bench: ${all.join(', ')}`)
  }

  const machine = await prepare({ tests: true })
  await buildApp(machine)
  const measure = async (/** @type {NodeJS.ProcessEnv} */ env) => {
    let failed = 0
    for (const name of names) {
      say('bench', name)
      const args = [path.join(FOLDER, name + SUFFIX)]
      const code = await foreground(machine.node, args, {
        cwd: ROOT,
        env,
        timeoutMs: BENCH_LIMIT_MS,
      })
      if (code !== 0) say('bench', `${name} ended with code ${code}`)
      if (code !== 0) failed++
    }
    return failed === 0 ? 0 : 1
  }
  if (process.platform !== 'linux') return measure(machine.env)
  return inDesktop({ env: machine.env, windowManager: true }, measure)
})

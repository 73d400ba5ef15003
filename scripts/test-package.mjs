// `npm run test:package [-- --keep]`: makes the packages of this system, quick rather than small, and tests
// them: what is in them, the first drop on the window of the packaged app, and the installed ones.
// With --keep those that are in dist/ already.
import fs from 'node:fs'
import path from 'node:path'

import { foreground } from './bootstrap/child.mjs'
import { prepare } from './bootstrap/prepare.mjs'
import { runCommand, say, StepError } from './bootstrap/report.mjs'
import { toolFile } from './bootstrap/tool.mjs'
import { inDesktop } from './desktop/in-desktop.mjs'
import { inspectableCopy } from './dist/inspectable-copy.mjs'
import { OUTPUT, packageApp } from './dist/package-app.mjs'

const STEP = 'test:package'

await runCommand(async () => {
  if (process.platform !== 'linux') {
    const remedy = 'use scripts/smoke-test.mjs, which tries an installed app on each system'
    throw new StepError(STEP, 'these tests read /proc and install a deb', remedy)
  }
  process.env.REELMILL_QUICK_PACKAGES = '1'
  const words = process.argv.slice(2)
  const keep = words.includes('--keep')
  const machine = await prepare({ desktop: true, tests: true })
  if (!keep) await packageApp(machine, [])

  const executable = path.join(OUTPUT, 'linux-unpacked', 'reelmill')
  const vitest = async (
    /** @type {string} */ app,
    /** @type {readonly string[]} */ args,
    /** @type {NodeJS.ProcessEnv} */ env,
  ) => {
    /** @type {NodeJS.ProcessEnv} */
    const own = { ...env, REELMILL_PACKAGED_APP: app }
    // The package's own, or those in PATH: as for a person.
    delete own.REELMILL_FFMPEG
    delete own.REELMILL_FFPROBE
    return foreground(machine.node, [toolFile('vitest'), 'run', ...args], { env: own })
  }
  const copy = await inspectableCopy(path.dirname(executable))
  try {
    return await inDesktop({ env: machine.env, windowManager: true }, async (env) => {
      say(STEP, 'the first drop on the packaged app’s window (a copy that can be driven)')
      const drop = ['--project', 'e2e', 'test/e2e/window.test.ts', '-t', 'takes a dropped file']
      const first = await vitest(path.join(copy, 'reelmill'), drop, env)
      say(STEP, 'the packages as they are')
      const second = await vitest(executable, ['--project', 'package'], env)
      return Math.max(first, second)
    })
  } finally {
    fs.rmSync(copy, { recursive: true, force: true })
  }
})

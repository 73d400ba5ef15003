// The app's bundles in out/, built when a source is newer than they are.
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

import { capture, tail } from '../bootstrap/child.mjs'
import { withLock } from '../bootstrap/lock.mjs'
import { ROOT } from '../bootstrap/paths.mjs'
import { say, StepError } from '../bootstrap/report.mjs'
import { readStamp, writeStamp } from '../bootstrap/stamp.mjs'
import { toolFile } from '../bootstrap/tool.mjs'

const STEP = 'build'
const SOURCES = ['src', 'electron.vite.config.ts', 'package.json', 'package-lock.json']
const BUILD_LIMIT_MS = 5 * 60_000

/** @param {import('../bootstrap/prepare.mjs').Machine} machine */
export function buildApp({ node, env }) {
  return withLock(async () => {
    const { main } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'))
    const state = sourceState()
    if (readStamp('build')?.state === state && fs.existsSync(path.join(ROOT, main))) return
    say(STEP, 'electron-vite build')
    const started = Date.now()
    const args = [toolFile('electron-vite'), 'build']
    const result = await capture(node, args, { cwd: ROOT, env, timeoutMs: BUILD_LIMIT_MS })
    if (!result.ok) throw new StepError(STEP, tail(result, 30), 'mend what the build says')
    if (!fs.existsSync(path.join(ROOT, main))) {
      throw new StepError(
        STEP,
        `it made no ${main}`,
        'let package.json "main" and electron.vite.config.ts agree',
      )
    }
    writeStamp('build', { state })
    say(STEP, `built in ${((Date.now() - started) / 1000).toFixed(1)} s`)
  })
}

/** Names, sizes and times of all sources: a few milliseconds, where reading them would take a tenth of a second. */
function sourceState() {
  const hash = createHash('sha256')
  const add = (/** @type {string} */ file) => {
    const stat = fs.statSync(file)
    if (stat.isDirectory()) {
      for (const name of fs.readdirSync(file).sort()) add(path.join(file, name))
    } else {
      hash.update(`${path.relative(ROOT, file)} ${stat.size} ${stat.mtimeMs}\n`)
    }
  }
  for (const source of SOURCES) add(path.join(ROOT, source))
  return hash.digest('hex')
}

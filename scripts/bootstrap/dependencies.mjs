// node_modules as package-lock.json has it. `npm ci` runs only when something differs, and keeps the
// cache (Electron, Node, the compiled SQLite binding: two minutes of work) that it would delete.
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

import { tail } from './child.mjs'
import { npm } from './npm.mjs'
import { CACHE, NODE_MODULES, ROOT } from './paths.mjs'
import { say, StepError } from './report.mjs'
import { readStamp, writeStamp } from './stamp.mjs'

const STEP = 'dependencies'
const LOCK_FILE = path.join(ROOT, 'package-lock.json')

/** Outside node_modules, which npm empties, and in a folder git ignores. */
const ASIDE = path.join(ROOT, 'out', '.bootstrap-cache')

const INSTALL_LIMIT_MS = 15 * 60_000

export async function ensureDependencies() {
  if (fs.existsSync(ASIDE) && !fs.existsSync(CACHE)) move(ASIDE, CACHE) // an earlier run was cut short
  const lockText = fs.readFileSync(LOCK_FILE)
  const lockHash = createHash('sha256').update(lockText).digest('hex')
  if (fs.existsSync(NODE_MODULES) && readStamp('dependencies')?.lockHash === lockHash) return
  if (!isInstalled(JSON.parse(String(lockText)))) await install()
  writeStamp('dependencies', { lockHash })
}

/**
 * Whether what npm last installed is what the lock file asks for: true after `npm install` of a person.
 * Optional packages may be missing: they are for other systems, or their download failed.
 * @param {{ packages: Record<string, { version?: string, optional?: boolean, devOptional?: boolean }> }} lock
 */
function isInstalled(lock) {
  /** @type {typeof lock.packages} */
  let installed
  try {
    installed = JSON.parse(
      fs.readFileSync(path.join(NODE_MODULES, '.package-lock.json'), 'utf8'),
    ).packages
  } catch {
    return false
  }
  return Object.entries(lock.packages).every(([folder, wanted]) => {
    if (folder === '') return true
    const found = installed[folder]
    if (!found) return wanted.optional === true || wanted.devOptional === true
    return found.version === wanted.version
  })
}

async function install() {
  say(STEP, 'npm ci: installing what package-lock.json names (warnings about engines are expected)')
  if (fs.existsSync(CACHE)) move(CACHE, ASIDE)
  const started = Date.now()
  try {
    const result = await npm(['ci', '--loglevel=error'], { timeoutMs: INSTALL_LIMIT_MS })
    if (!result.ok) {
      throw new StepError(
        STEP,
        `npm ci ended with ${result.code}\n${tail(result)}`,
        'check that npm reaches its registry and that package-lock.json fits package.json, then run it again',
      )
    }
  } finally {
    if (fs.existsSync(ASIDE)) move(ASIDE, CACHE)
  }
  say(STEP, `installed in ${Math.round((Date.now() - started) / 1000)} s`)
}

/**
 * @param {string} from
 * @param {string} to
 */
function move(from, to) {
  fs.rmSync(to, { recursive: true, force: true })
  fs.mkdirSync(path.dirname(to), { recursive: true })
  fs.renameSync(from, to)
}

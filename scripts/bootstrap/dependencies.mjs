// node_modules as package-lock.json has it, installed only when something differs. Not by `npm ci`: it
// refuses a lock file without the optional packages of other systems that a registry does not have, and
// it would delete the cache with the runtimes. What was installed is compared with the lock file instead.
// No package's own script runs: better-sqlite3's would need a compiler even where its prebuilt binding
// serves, and the two downloads that matter are tried later, where they may fail.
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { isDeepStrictEqual } from 'node:util'

import { headAndTail } from './child.mjs'
import { npm } from './npm.mjs'
import { NODE_MODULES, ROOT } from './paths.mjs'
import { say, StepError } from './report.mjs'
import { readStamp, writeStamp } from './stamp.mjs'

const STEP = 'dependencies'

/** 25 s on a good line. */
const INSTALL_LIMIT_MS = 15 * 60_000

/** @typedef {Record<string, { version?: string, optional?: boolean, devOptional?: boolean }>} Packages */

export async function ensureDependencies() {
  const manifestText = fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8')
  const lockText = fs.readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8')
  const hash = createHash('sha256').update(manifestText).update(lockText).digest('hex')
  if (readStamp('dependencies')?.hash === hash) return
  const lock = JSON.parse(lockText).packages
  requireSameWishes(JSON.parse(manifestText), lock[''])
  if (differences(lock).length > 0) await install(lock)
  writeStamp('dependencies', { hash })
}

/**
 * Else npm would install what the lock file does not know.
 * @param {any} manifest
 * @param {any} locked
 */
function requireSameWishes(manifest, locked) {
  for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies']) {
    if (isDeepStrictEqual(manifest[kind], locked[kind])) continue
    const cause = `package-lock.json does not know the ${kind} of package.json`
    throw new StepError(STEP, cause, 'run `npm install` and commit both files')
  }
}

/** @param {Packages} lock */
async function install(lock) {
  say(STEP, 'npm install, as package-lock.json has it (warnings about engines are left out)')
  const started = Date.now()
  const args = ['install', '--no-save', '--ignore-scripts', '--prefer-offline', '--loglevel=error']
  const result = await npm(args, { timeoutMs: INSTALL_LIMIT_MS })
  if (!result.ok) {
    const remedy = 'check that npm reaches its registry and that the disk has space, then try again'
    throw new StepError(
      STEP,
      `npm install ended with ${result.code}\n${headAndTail(result)}`,
      remedy,
    )
  }
  const wrong = differences(lock)
  if (wrong.length > 0) {
    const remedy = 'delete node_modules and try again'
    throw new StepError(STEP, `npm did not install ${wrong.join(', ')}`, remedy)
  }
  say(STEP, `installed in ${Math.round((Date.now() - started) / 1000)} s`)
}

/**
 * What npm noted as installed, compared with the lock file. Optional packages may be missing: they are
 * for other systems, or their own download failed.
 * @param {Packages} lock
 * @returns {string[]}
 */
function differences(lock) {
  const installed = readInstalled()
  return Object.keys(lock).filter((folder) => {
    if (folder === '') return false
    const { version, optional, devOptional } = lock[folder]
    const found = installed[folder]
    return found ? found.version !== version : !optional && !devOptional
  })
}

/** @returns {Packages} */
function readInstalled() {
  try {
    const file = path.join(NODE_MODULES, '.package-lock.json')
    return JSON.parse(fs.readFileSync(file, 'utf8')).packages
  } catch {
    return {} // nothing installed yet
  }
}

// Installs Debian packages where we may, and says the exact command where we may not.
import fs from 'node:fs'

import { capture, tail } from './child.mjs'
import { say, StepError } from './report.mjs'
import { which } from './which.mjs'

const STEP = 'system packages'
const UPDATE_LIMIT_MS = 5 * 60_000
const INSTALL_LIMIT_MS = 15 * 60_000

/** Waits for another apt instead of failing at once. */
const LOCK_OPTION = ['-o', 'DPkg::Lock::Timeout=300']

/**
 * @typedef {object} Need
 * @property {string} what      in words a person understands
 * @property {string[]} packages  each one name, or alternatives as in `libasound2|libasound2t64`, whose
 *                              first known one is taken
 */

/** @param {readonly Need[]} needs */
export async function installPackages(needs) {
  if (needs.length === 0) return
  const missing = needs.map((need) => need.what).join(', ')
  const wanted = [...new Set(needs.flatMap((need) => need.packages))]
  if (!which('apt-get')) {
    throw new StepError(
      STEP,
      `missing: ${missing}`,
      `install them; on Debian the packages are ${wanted.join(' ')}`,
    )
  }
  const sudo = await privilege()
  if (!sudo) {
    const names = wanted.map((name) => name.split('|')[0]).join(' ')
    throw new StepError(
      STEP,
      `missing: ${missing}; installing needs root`,
      `run this once, then try again:\n    sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names}`,
    )
  }
  say(STEP, `installing what is missing: ${missing}`)
  const started = Date.now()
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (/** @type {string[]} */ args, /** @type {number} */ timeoutMs) => {
    const [command = '', ...rest] = [...sudo, 'apt-get', ...LOCK_OPTION, ...args]
    return capture(command, rest, { env, timeoutMs })
  }
  let names = await choose(wanted)
  if (names) {
    const result = await apt(installArguments(names), INSTALL_LIMIT_MS)
    if (result.ok) return said(started)
  }
  // The package lists are missing or too old to find the files they name.
  const updated = await apt(['update', '-q'], UPDATE_LIMIT_MS)
  if (!updated.ok) {
    throw new StepError(
      STEP,
      `apt-get update failed\n${tail(updated)}`,
      'check that apt reaches its packages',
    )
  }
  names = await choose(wanted)
  if (!names) {
    throw new StepError(
      STEP,
      `apt does not know all of ${wanted.join(' ')}`,
      `install by other means: ${missing}`,
    )
  }
  const result = await apt(installArguments(names), INSTALL_LIMIT_MS)
  if (!result.ok) {
    throw new StepError(
      STEP,
      `apt-get install ${names.join(' ')} failed\n${tail(result)}`,
      'mend what apt says, then try again',
    )
  }
  said(started)
}

/** @param {number} started */
function said(started) {
  say(STEP, `installed in ${Math.round((Date.now() - started) / 1000)} s`)
}

/** @param {string[]} names */
function installArguments(names) {
  return ['install', '-y', '-q', '--no-install-recommends', ...names]
}

/**
 * What to put before a command that needs root.
 * @returns {Promise<string[] | undefined>} undefined: we may not
 */
async function privilege() {
  if (process.getuid?.() === 0) return []
  const sudo = which('sudo')
  if (sudo && (await capture(sudo, ['-n', 'true'], { timeoutMs: 10_000 })).ok)
    return [sudo, '-n', '-E']
  return undefined
}

/**
 * @param {readonly string[]} wanted
 * @returns {Promise<string[] | undefined>} undefined when one of them is not known to apt
 */
async function choose(wanted) {
  if (!fs.existsSync('/var/lib/apt/lists')) return undefined
  const candidates = wanted.flatMap((name) => name.split('|'))
  const { stdout } = await capture('apt-cache', ['policy', ...candidates], {
    timeoutMs: 60_000,
    env: { ...process.env, LC_ALL: 'C' },
  })
  const known = new Set()
  let current = ''
  for (const line of stdout.split('\n')) {
    if (/^\S+:$/.test(line)) current = line.slice(0, -1)
    else if (/^ {2}Candidate: (?!\(none\))/.test(line)) known.add(current)
  }
  const chosen = wanted.map((name) => name.split('|').find((one) => known.has(one)))
  return chosen.every((name) => name !== undefined) ? chosen : undefined
}

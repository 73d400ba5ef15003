// What the system lacks for what is about to run: shared libraries of Electron, a virtual desktop, a
// compiler, ffmpeg. Only looks; a look that found all is remembered and then costs a millisecond.
import fs from 'node:fs'

import { capture } from './child.mjs'
import { readStamp, writeStamp } from './stamp.mjs'
import { which } from './which.mjs'

/** @typedef {import('./debian-packages.mjs').Need} Need */

const ELECTRON_PACKAGES = [
  'libgtk-3-0|libgtk-3-0t64',
  'libnss3',
  'libasound2|libasound2t64',
  'libgbm1',
  'libnotify4',
]

/** Loaded by name while Electron runs, so that `ldd` does not show it. Without it no notification. */
const NOTIFY = 'libnotify.so.4'

/**
 * @param {string} executable
 * @returns {Promise<Need[]>}
 */
export async function missingLibraries(executable) {
  if (process.platform !== 'linux') return []
  const known = readStamp('libraries')
  if (known?.executable === executable && known.files.every(fs.existsSync)) return []
  const { stdout } = await capture('ldd', [executable], { timeoutMs: 20_000 })
  const missing = [...stdout.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1])
  const notify = await fileOfLibrary(NOTIFY)
  if (!notify) missing.push(NOTIFY)
  if (missing.length > 0) {
    return [{ what: `libraries of Electron (${summary(missing)})`, packages: ELECTRON_PACKAGES }]
  }
  const files = [...stdout.matchAll(/=> (\/\S+)/g)].map((match) => match[1])
  writeStamp('libraries', { executable, files: [...files, notify] })
  return []
}

/** @param {string} name */
async function fileOfLibrary(name) {
  const { stdout } = await capture(which('ldconfig') ?? 'ldconfig', ['-p'], { timeoutMs: 20_000 })
  const line = stdout.split('\n').find((text) => text.trim().startsWith(`${name} `))
  return line?.split(' => ')[1]
}

/** @param {string[]} names */
function summary(names) {
  const shown = names.slice(0, 3).join(', ')
  return names.length > 3 ? `${shown} and ${names.length - 3} more` : shown
}

/** @returns {Need[]} what a virtual desktop is made of */
export function missingDesktop() {
  if (process.platform !== 'linux') return []
  return missingPrograms({ Xvfb: 'xvfb', 'dbus-daemon': 'dbus-daemon|dbus', setpriv: 'util-linux' })
}

/** @returns {Need[]} what the tests use beside it */
export function missingTestTools() {
  if (process.platform !== 'linux') return []
  return missingPrograms({ openbox: 'openbox' })
}

/** @returns {Need[]} */
export function missingCompiler() {
  return missingPrograms({ python3: 'python3', make: 'make', 'g++': 'g++' })
}

/** @param {Record<string, string>} packages by program */
function missingPrograms(packages) {
  const missing = Object.entries(packages).filter(([program]) => !which(program))
  return missing.map(([program, name]) => ({ what: program, packages: [name] }))
}

// Makes this machine able to run, build and test the app, from nothing but Node and npm. Each step does
// nothing when its work is done: a second run takes a tenth of a second.
import path from 'node:path'

import { installPackages } from './debian-packages.mjs'
import { ensureDependencies } from './dependencies.mjs'
import { ensureElectron } from './electron-runtime.mjs'
import { findFfmpeg, tryPackagedFfmpeg } from './ffmpeg.mjs'
import { withLock } from './lock.mjs'
import { ensureNodeToolchain } from './node-toolchain.mjs'
import { NODE_MODULES } from './paths.mjs'
import { say, StepError } from './report.mjs'
import { sandboxFlags } from './sandbox.mjs'
import { ensureSqliteBinding, willCompileBinding } from './sqlite-binding.mjs'
import {
  missingCompiler,
  missingDesktop,
  missingLibraries,
  missingTestTools,
} from './system-needs.mjs'

/**
 * @typedef {object} Machine
 * @property {string} node  Node that runs the developer tools
 * @property {import('./electron-runtime.mjs').ElectronRuntime} electron
 * @property {string[]} electronFlags  for before the app's folder
 * @property {import('./ffmpeg.mjs').Ffmpeg} ffmpeg
 * @property {NodeJS.ProcessEnv} env  for everything that is started: the tools in PATH, where ffmpeg and
 *                                    Electron are
 */

/**
 * @param {{ desktop?: boolean, tests?: boolean }} [wish]  desktop: a virtual one will be started;
 *   tests: the tests' own programs too
 * @returns {Promise<Machine>}
 */
export function prepare(wish = {}) {
  return withLock(async () => {
    await ensureDependencies()
    const [toolchain, electron] = await all(
      ensureNodeToolchain(),
      ensureElectron(),
      tryPackagedFfmpeg(),
    )
    await installPackages([
      ...(await missingLibraries(electron.executable)),
      ...(wish.desktop || wish.tests ? missingDesktop() : []),
      ...(wish.tests ? missingTestTools() : []),
      ...(willCompileBinding(electron) ? missingCompiler() : []),
      ...((await findFfmpeg()) ? [] : [NEED_FFMPEG]),
    ])
    await ensureSqliteBinding(electron)
    const ffmpeg = await findFfmpeg()
    if (!ffmpeg) throw noFfmpeg()
    const electronFlags = await sandboxFlags(electron)
    const env = environment(toolchain, electron, electronFlags, ffmpeg)
    say('ready', describe(toolchain, electron, ffmpeg))
    return { node: toolchain.node, electron, electronFlags, ffmpeg, env }
  })
}

/**
 * Waits for all even when one fails, so that nothing goes on behind a failure's message.
 * @template {Promise<any>[]} P
 * @param {P} promises
 * @returns {Promise<{ [K in keyof P]: Awaited<P[K]> }>}
 */
async function all(...promises) {
  await Promise.allSettled(promises)
  return /** @type {any} */ (Promise.all(promises))
}

/** @type {import('./debian-packages.mjs').Need} */
const NEED_FFMPEG = { what: 'ffmpeg and ffprobe with libx264 and aac', packages: ['ffmpeg'] }

function noFfmpeg() {
  /** @type {Partial<Record<NodeJS.Platform, string>>} */
  const remedies = {
    darwin: 'run `brew install ffmpeg`',
    win32: 'run `winget install Gyan.FFmpeg`',
  }
  return new StepError(
    'ffmpeg',
    'no ffmpeg and ffprobe with libx264 and aac were found',
    remedies[process.platform] ?? 'install a full ffmpeg and put it in PATH',
  )
}

/**
 * @param {import('./node-toolchain.mjs').NodeToolchain} toolchain
 * @param {import('./electron-runtime.mjs').ElectronRuntime} electron
 * @param {import('./ffmpeg.mjs').Ffmpeg} ffmpeg
 */
function describe(toolchain, electron, ffmpeg) {
  const kinds = {
    official: 'official',
    carrier: 'from npm, for development and tests only',
    own: 'your own',
  }
  const { from, version } = ffmpeg.ffmpeg
  return `Electron ${electron.version} (${kinds[electron.kind]}), ffmpeg ${version} (${from}), tools on Node ${toolchain.version}`
}

/**
 * @param {import('./node-toolchain.mjs').NodeToolchain} toolchain
 * @param {import('./electron-runtime.mjs').ElectronRuntime} electron
 * @param {string[]} electronFlags
 * @param {import('./ffmpeg.mjs').Ffmpeg} ffmpeg
 * @returns {NodeJS.ProcessEnv}
 */
function environment(toolchain, electron, electronFlags, ffmpeg) {
  const env = { ...process.env }
  // Editors' terminals set it; with it Electron would be a plain Node.
  delete env.ELECTRON_RUN_AS_NODE
  const folders = [path.dirname(toolchain.node), path.join(NODE_MODULES, '.bin'), env.PATH]
  env.PATH = folders.join(path.delimiter)
  env.REELMILL_FFMPEG = ffmpeg.ffmpeg.file
  env.REELMILL_ELECTRON_FLAGS = electronFlags.join(' ')
  env.REELMILL_FFPROBE = ffmpeg.ffprobe.file
  if (electron.kind !== 'official') env.ELECTRON_OVERRIDE_DIST_PATH = electron.dist
  return env
}

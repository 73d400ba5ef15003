// How the app is started from its folder: flags of Electron, the folder, then the words for the app.
import { foreground } from '../bootstrap/child.mjs'
import { ROOT } from '../bootstrap/paths.mjs'

/**
 * @param {import('../bootstrap/prepare.mjs').Machine} machine
 * @param {readonly string[]} args
 */
export function appArguments(machine, args) {
  return [...machine.electronFlags, ROOT, ...args]
}

/**
 * @param {import('../bootstrap/prepare.mjs').Machine} machine
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @param {{ virtual?: boolean }} [options]  virtual: the desktop ends after the app, and Electron's
 *   helpers would complain about that if they were still there
 * @returns {Promise<number>} the app's exit code
 */
export function runApp(machine, args, env, { virtual = false } = {}) {
  const words = appArguments(machine, args)
  return foreground(machine.electron.executable, words, { env, withHelpers: virtual })
}

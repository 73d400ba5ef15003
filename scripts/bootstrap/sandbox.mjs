// Whether Chromium's sandbox can work here. Where it cannot, Electron ends at once without a word of why.
import fs from 'node:fs'
import path from 'node:path'

import { capture } from './child.mjs'
import { say } from './report.mjs'

const OFF = ['--no-sandbox']

/**
 * @param {import('./electron-runtime.mjs').ElectronRuntime} runtime
 * @returns {Promise<string[]>} flags to put before the app's folder
 */
export async function sandboxFlags(runtime) {
  if (process.platform !== 'linux') return []
  if (process.getuid?.() === 0) return OFF // Chromium refuses root
  if (isSetuidRoot(path.join(runtime.dist, 'chrome-sandbox'))) return []
  // Some systems allow the namespace but nothing in it: mapping ourselves shows that.
  const namespace = await capture('unshare', ['--user', '--map-root-user', 'true'], {
    timeoutMs: 5_000,
  })
  if (namespace.ok) return []
  say('sandbox', 'this system allows no user namespaces: running with --no-sandbox')
  return OFF
}

/** @param {string} file */
function isSetuidRoot(file) {
  try {
    const { mode, uid } = fs.statSync(file)
    return uid === 0 && (mode & 0o4001) === 0o4001
  } catch {
    return false
  }
}

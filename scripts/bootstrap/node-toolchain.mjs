// The Node that runs the developer tools: vitest 5 needs 22.12 or newer. Where the person's Node is
// older, Node 24 comes from npm; the person's own stays as it is.
import fs from 'node:fs'
import path from 'node:path'

import { CACHE } from './paths.mjs'
import { installPinned } from './registry-package.mjs'
import { say, StepError } from './report.mjs'

const STEP = 'node toolchain'
const OLDEST = [22, 12]

/** Kept together with the integrity of each system's package. */
const VERSION = '24.21.0'

/** @type {Record<string, string>} */
const INTEGRITY = {
  x64: 'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  arm64:
    'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
}

/**
 * @typedef {object} NodeToolchain
 * @property {string} node     absolute path of the executable
 * @property {string} version  such as 24.21.0
 */

/** @returns {Promise<NodeToolchain>} */
export async function ensureNodeToolchain() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) {
    return { node: process.execPath, version: process.versions.node }
  }
  return { node: path.join(await ensureFetchedNode(), 'bin/node'), version: VERSION }
}

/**
 * Node's headers for compiling an addon: those beside our Node, else those of a fetched one.
 * @returns {Promise<string>} what node-gyp calls `nodedir`
 */
export async function ensureNodeHeaders() {
  const beside = path.resolve(path.dirname(process.execPath), '..')
  if (fs.existsSync(path.join(beside, 'include/node/node_api.h'))) return beside
  return ensureFetchedNode()
}

/** @returns {Promise<string>} folder with bin/node and include/node */
async function ensureFetchedNode() {
  const target = path.join(CACHE, `node-${VERSION}`)
  if (fs.existsSync(path.join(target, 'bin/node'))) return target
  const integrity = INTEGRITY[process.arch]
  if (process.platform !== 'linux' || !integrity) {
    throw new StepError(
      STEP,
      `Node ${process.versions.node} is too old for the tools`,
      `install Node ${OLDEST.join('.')} or newer`,
    )
  }
  say(
    STEP,
    `fetching Node ${VERSION} from npm: this Node (${process.versions.node}) is too old for the tools`,
  )
  const pinned = { spec: `node-linux-${process.arch}@${VERSION}`, integrity }
  const members = ['package/bin/node', 'package/include', 'package/LICENSE']
  await installPinned(STEP, pinned, target, members, async (unpacked) => {
    fs.chmodSync(path.join(unpacked, 'bin/node'), 0o755)
    return unpacked
  })
  return target
}

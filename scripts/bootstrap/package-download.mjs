// Programs that an npm package downloads with a script of its own (Electron, ffmpeg). The scripts of
// dependencies do not run at install; these two run here, with a time limit, and a download that failed
// is not tried again at each start.
import fs from 'node:fs'
import path from 'node:path'

import { capture } from './child.mjs'
import { NODE_MODULES } from './paths.mjs'
import { say } from './report.mjs'
import { readStamp, writeStamp } from './stamp.mjs'

/** 110 MB at 200 kB/s. Without a network both scripts fail by themselves in about a second. */
const DOWNLOAD_LIMIT_MS = 10 * 60_000

const RETRY_AFTER_MS = 24 * 3600_000

/**
 * @param {string} step
 * @param {string} packageName  its `install.js` downloads
 * @param {{ insist?: boolean }} [options]  insist: try although it failed before
 * @returns {Promise<import('./child.mjs').Captured | undefined>} undefined: not tried
 */
export async function runDownload(step, packageName, { insist = false } = {}) {
  const folder = path.join(NODE_MODULES, packageName)
  const script = path.join(folder, 'install.js')
  if (!fs.existsSync(script)) return undefined
  const { version } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'))
  const stamp = `failed-download-${packageName}`
  const failed = readStamp(stamp)
  const isRecent = failed?.version === version && Date.now() - failed.at < RETRY_AFTER_MS
  if (isRecent && !insist) return undefined
  say(step, `downloading what ${packageName} ${version} names`)
  const result = await capture(process.execPath, [script], { timeoutMs: DOWNLOAD_LIMIT_MS })
  if (!result.ok) writeStamp(stamp, { version, at: Date.now() })
  return result
}

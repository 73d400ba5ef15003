// An ffmpeg and an ffprobe that can do the work: the npm packages' where they are there and run, else
// the system's.
import fs from 'node:fs'
import path from 'node:path'

import { capture } from './child.mjs'
import { runDownload } from './package-download.mjs'
import { NODE_MODULES } from './paths.mjs'
import { say } from './report.mjs'
import { readStamp, writeStamp } from './stamp.mjs'
import { isExecutable, which } from './which.mjs'

/** Without these no built-in preset works; others are offered when they are there. */
const NEEDED_ENCODERS = ['libx264', 'aac']

const SUFFIX = process.platform === 'win32' ? '.exe' : ''

const PACKAGED_FFMPEG = path.join(NODE_MODULES, 'ffmpeg-static', `ffmpeg${SUFFIX}`)

/**
 * @typedef {object} Tool
 * @property {string} file
 * @property {string} version
 * @property {'npm' | 'system'} from
 */

/**
 * @typedef {object} Ffmpeg
 * @property {Tool} ffmpeg
 * @property {Tool} ffprobe
 */

/** The packaged one, which is what people get, where it can be downloaded. */
export async function tryPackagedFfmpeg() {
  if (fs.existsSync(PACKAGED_FFMPEG)) return
  const result = await runDownload('ffmpeg', 'ffmpeg-static')
  if (result && !result.ok) {
    fs.rmSync(PACKAGED_FFMPEG, { force: true }) // perhaps torn
    say('ffmpeg', 'the download cannot be reached: using the system’s')
  }
}

/**
 * @returns {Promise<Ffmpeg | undefined>} undefined: there is none that can do the work
 */
export async function findFfmpeg() {
  const ffmpeg = (await probe(PACKAGED_FFMPEG, 'npm')) ?? (await probe(which('ffmpeg'), 'system'))
  if (!ffmpeg) return undefined
  const platform = `${process.platform}-${process.arch}`
  const packagedProbe = path.join(NODE_MODULES, '@ffprobe-installer', platform, `ffprobe${SUFFIX}`)
  // The packaged one even beside a system's ffmpeg: linked statically it starts in 10 ms, Debian's takes
  // 100, and every job asks it twice.
  const ffprobe = (await probe(packagedProbe, 'npm')) ?? (await probe(which('ffprobe'), 'system'))
  return ffprobe && { ffmpeg, ffprobe }
}

/**
 * Runs a tool once for each version of its file; a run takes 0.1 s.
 * @param {string | undefined} file
 * @param {Tool['from']} from
 * @returns {Promise<Tool | undefined>}
 */
async function probe(file, from) {
  if (!file || !fs.existsSync(file)) return undefined
  const { mtimeMs, size, mode } = fs.statSync(file)
  // npm may have skipped the package's own script for this, which would allow its owner alone.
  if (from === 'npm' && (mode & 0o111) !== 0o111) makeExecutable(file)
  const identity = `${file} ${mtimeMs} ${size}`
  const known = readStamp(`${path.basename(file)}-${from}`)
  if (known?.identity === identity) return { file, version: known.version, from }
  if (!isExecutable(file)) return undefined
  const version = await versionOf(file)
  if (!version) return undefined
  writeStamp(`${path.basename(file)}-${from}`, { identity, version })
  return { file, version, from }
}

/** @param {string} file */
function makeExecutable(file) {
  try {
    fs.chmodSync(file, 0o755)
  } catch {
    // Somebody else's file: whether it can be run shows next.
  }
}

/** Undefined when it does not run or cannot do the work. @param {string} file */
async function versionOf(file) {
  const about = await capture(file, ['-version'], { timeoutMs: 20_000 })
  if (!about.ok) return undefined
  if (path.basename(file).startsWith('ffmpeg')) {
    const encoders = (await capture(file, ['-hide_banner', '-encoders'], { timeoutMs: 20_000 }))
      .stdout
    if (!NEEDED_ENCODERS.every((name) => new RegExp(`\\s${name}\\s`).test(encoders)))
      return undefined
  }
  return /version (\S+)/.exec(about.stdout)?.[1]
}

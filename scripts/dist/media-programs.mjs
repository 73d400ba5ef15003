// ffmpeg and ffprobe for the package, put where electron-builder.yml takes them from. They are this
// machine's: Windows on ARM, for which there are none, runs those for x64.
import fs from 'node:fs'
import path from 'node:path'

import { CACHE, NODE_MODULES } from '../bootstrap/paths.mjs'

const TARGET = path.join(CACHE, 'package', 'ffmpeg')
const SUFFIX = process.platform === 'win32' ? '.exe' : ''

/** @returns {string[]} those that are not to be had: the package would look for them in PATH */
export function collectMediaPrograms() {
  const platform = `${process.platform}-${process.arch}`
  const sources = {
    ffmpeg: path.join(NODE_MODULES, 'ffmpeg-static', `ffmpeg${SUFFIX}`),
    ffprobe: path.join(NODE_MODULES, '@ffprobe-installer', platform, `ffprobe${SUFFIX}`),
  }
  fs.rmSync(TARGET, { recursive: true, force: true })
  fs.mkdirSync(TARGET, { recursive: true })
  return Object.entries(sources).flatMap(([program, file]) => {
    if (!fs.existsSync(file)) return [program]
    const copy = path.join(TARGET, `${program}${SUFFIX}`)
    fs.copyFileSync(file, copy)
    fs.chmodSync(copy, 0o755)
    return []
  })
}

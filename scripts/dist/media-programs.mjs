// ffmpeg and ffprobe for the package, put where electron-builder.yml takes them from.
import fs from 'node:fs'
import path from 'node:path'

import { CACHE, NODE_MODULES } from '../bootstrap/paths.mjs'

const TARGET = path.join(CACHE, 'package', 'ffmpeg')
const SUFFIX = process.platform === 'win32' ? '.exe' : ''

/** No build of its own for these: Windows on ARM runs what was built for x64. */
const STAND_INS = /** @type {Record<string, string>} */ ({ 'win32-arm64': 'win32-x64' })

/** @returns {string[]} those that are not to be had: the package would look for them in PATH */
export function collectMediaPrograms() {
  const platform = `${process.platform}-${process.arch}`
  const probes = [platform, STAND_INS[platform] ?? platform]
  const candidates = {
    ffmpeg: [path.join(NODE_MODULES, 'ffmpeg-static', `ffmpeg${SUFFIX}`)],
    ffprobe: probes.map((name) =>
      path.join(NODE_MODULES, '@ffprobe-installer', name, `ffprobe${SUFFIX}`),
    ),
  }
  fs.rmSync(TARGET, { recursive: true, force: true })
  fs.mkdirSync(TARGET, { recursive: true })
  return Object.entries(candidates).flatMap(([program, files]) => {
    const file = files.find((one) => fs.existsSync(one))
    if (file === undefined) return [program]
    const copy = path.join(TARGET, `${program}${SUFFIX}`)
    fs.copyFileSync(file, copy)
    fs.chmodSync(copy, 0o755)
    return []
  })
}

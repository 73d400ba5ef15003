// The packages whose code is in the app: what runs from node_modules, and what the bundles hold.
import fs from 'node:fs'
import { isBuiltin } from 'node:module'
import path from 'node:path'

import { NODE_MODULES, ROOT } from '../bootstrap/paths.mjs'

/** Their licences come with their own files: Electron's in its folder, the programs' as a chapter of ours. */
const TOLD_ELSEWHERE = ['electron', 'ffmpeg-static', '@ffprobe-installer/ffprobe']

/**
 * Each package that a source file imports or that package.json needs at run time, with all that these
 * depend on: some of it falls out of the bundles, but nothing in them is left out.
 * @returns {string[]} folders, sorted by name
 */
export function thirdPartyFolders() {
  const { dependencies } = readJson(path.join(ROOT, 'package.json'))
  const found = new Map()
  const visit = (/** @type {string} */ name, /** @type {string} */ from) => {
    if (TOLD_ELSEWHERE.includes(name)) return
    const folder = resolve(name, from)
    // Optional, and not for this system.
    if (folder === undefined || found.has(folder)) return
    const manifest = readJson(path.join(folder, 'package.json'))
    found.set(folder, `${manifest.name}@${manifest.version}`)
    for (const one of Object.keys(manifest.dependencies ?? {})) visit(one, folder)
  }
  for (const name of [...Object.keys(dependencies), ...importedPackages()]) visit(name, ROOT)
  return [...found].sort(([, one], [, other]) => (one < other ? -1 : 1)).map(([folder]) => folder)
}

/** As Node looks for it: beside the package, then further up. @param {string} name @param {string} from */
function resolve(name, from) {
  for (let folder = from; folder.startsWith(ROOT); folder = path.dirname(folder)) {
    const candidate = path.join(folder, 'node_modules', name)
    if (fs.existsSync(path.join(candidate, 'package.json'))) return candidate
  }
  return undefined
}

function importedPackages() {
  const names = new Set()
  for (const file of filesBelow(path.join(ROOT, 'src')).filter((one) => /\.tsx?$/.test(one))) {
    const source = fs.readFileSync(file, 'utf8')
    for (const [, specifier = ''] of source.matchAll(/\b(?:from|import) ?\(?'([@a-z][\w@/.-]*)'/g)) {
      if (!isBuiltin(specifier)) names.add(/^(@[^/]+\/)?[^/]+/.exec(specifier)?.[0])
    }
  }
  for (const name of names) {
    if (!fs.existsSync(path.join(NODE_MODULES, name))) throw new Error(`${name} is not installed`)
  }
  return names
}

/** @param {string} folder @returns {string[]} */
function filesBelow(folder) {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(folder, entry.name)
    return entry.isDirectory() ? filesBelow(full) : [full]
  })
}

/** @param {string} file */
function readJson(file) {
  return JSON.parse(fs.readFileSync(file, 'utf8'))
}

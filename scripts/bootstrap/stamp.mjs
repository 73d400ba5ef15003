// Small JSON notes in the cache: what was found out once and need not be found out again.
import fs from 'node:fs'
import path from 'node:path'

import { CACHE } from './paths.mjs'

/**
 * @param {string} name
 * @returns {any} the value last written, or undefined
 */
export function readStamp(name) {
  try {
    return JSON.parse(fs.readFileSync(path.join(CACHE, `${name}.json`), 'utf8'))
  } catch {
    return undefined // missing or torn: found out anew
  }
}

/**
 * @param {string} name
 * @param {unknown} value
 */
export function writeStamp(name, value) {
  const file = path.join(CACHE, `${name}.json`)
  const temporary = `${file}.${process.pid}`
  fs.mkdirSync(CACHE, { recursive: true })
  fs.writeFileSync(temporary, JSON.stringify(value))
  fs.renameSync(temporary, file)
}

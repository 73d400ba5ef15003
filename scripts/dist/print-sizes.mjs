// Prints the size of each file that was made beside its budget.
import fs from 'node:fs'
import path from 'node:path'

import { ARCHIVE_MB, INSTALLER_MB, UNPACKED_MB } from './size-budget.mjs'

/**
 * @param {string} output  folder of electron-builder's
 * @returns {string[]} names of those that are too large
 */
export function printSizes(output) {
  const rows = fs.readdirSync(output).flatMap((name) => measure(path.join(output, name)))
  for (const { name, sizeMb, budgetMb } of rows) {
    const verdict = sizeMb <= budgetMb ? '' : '  TOO LARGE'
    process.stdout.write(
      `${name.padEnd(44)}${sizeMb.toFixed(1).padStart(7)} MB of ${budgetMb} MB${verdict}\n`,
    )
  }
  return rows.filter(({ sizeMb, budgetMb }) => sizeMb > budgetMb).map(({ name }) => name)
}

/** @param {string} file */
function measure(file) {
  const name = path.basename(file)
  if (/-unpacked$|^mac/.test(name)) {
    const archive = findArchive(file)
    return [
      row(name, file, UNPACKED_MB),
      ...(archive === undefined ? [] : [row(`${name}: app.asar`, archive, ARCHIVE_MB)]),
    ]
  }
  const end = Object.keys(INSTALLER_MB).find((ending) => name.endsWith(ending))
  return end === undefined ? [] : [row(name, file, INSTALLER_MB[end])]
}

/** @param {string} folder */
function findArchive(folder) {
  const inside = ['resources', 'Reelmill.app/Contents/Resources']
  return inside.map((name) => path.join(folder, name, 'app.asar')).find((one) => fs.existsSync(one))
}

/**
 * @param {string} name
 * @param {string} file
 * @param {number} budgetMb
 */
function row(name, file, budgetMb) {
  return { name, sizeMb: sizeOf(file) / 1e6, budgetMb }
}

/** @param {string} file @returns {number} bytes */
function sizeOf(file) {
  const stat = fs.lstatSync(file)
  if (!stat.isDirectory()) return stat.size
  return fs.readdirSync(file).reduce((sum, name) => sum + sizeOf(path.join(file, name)), 0)
}

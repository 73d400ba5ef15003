// Where the command of an installed package is: run with the tools' Node, it needs no shell on any system.
import fs from 'node:fs'
import path from 'node:path'

import { NODE_MODULES } from './paths.mjs'
import { StepError } from './report.mjs'

/**
 * @param {string} packageName
 * @param {string} [command]  where it differs from the package's name
 * @returns {string} absolute path of a JavaScript file
 */
export function toolFile(packageName, command = packageName) {
  const folder = path.join(NODE_MODULES, packageName)
  try {
    const { bin } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'))
    return path.join(folder, typeof bin === 'string' ? bin : bin[command])
  } catch {
    throw new StepError(command, `${packageName} is not installed`, 'add it to devDependencies')
  }
}

// The npm that belongs to the Node we run on, called without a shell.
import fs from 'node:fs'
import path from 'node:path'

import { capture } from './child.mjs'
import { ROOT } from './paths.mjs'
import { which } from './which.mjs'

/**
 * Folder of the npm package: the one that started us, the one beside our Node, or the one in PATH.
 * @returns {string | undefined}
 */
export function npmFolder() {
  const bin = path.dirname(process.execPath)
  const inPath = which('npm')
  const clis = [
    process.env.npm_execpath,
    path.join(bin, '../lib/node_modules/npm/bin/npm-cli.js'),
    path.join(bin, 'node_modules/npm/bin/npm-cli.js'),
    inPath && fs.realpathSync(inPath),
  ]
  const cli = clis.find(
    (file) => file && path.basename(file) === 'npm-cli.js' && fs.existsSync(file),
  )
  return cli && path.dirname(path.dirname(cli))
}

/**
 * @param {readonly string[]} args
 * @param {{ cwd?: string, timeoutMs: number }} options
 */
export function npm(args, { cwd = ROOT, timeoutMs }) {
  const folder = npmFolder()
  const [command, prefix] = folder
    ? [process.execPath, [path.join(folder, 'bin/npm-cli.js')]]
    : ['npm', []]
  return capture(command, [...prefix, ...args, '--no-audit', '--no-fund'], { cwd, timeoutMs })
}

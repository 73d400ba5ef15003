// What Electron runs first when it is given a folder: `electron [flags] FOLDER [arguments of the app]`.
// Stands in for the official default_app, with its rules: the first word that is not a flag is the app,
// and `process.argv` stays as it is. Unlike it, an app that cannot load ends with code 1, not a dialog.
'use strict'

const { app } = require('electron')
const fs = require('node:fs')
const Module = require('node:module')
const path = require('node:path')

try {
  const { folder, preloads } = parse(process.argv.slice(1))
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true })
  const main = describe(folder)
  for (const file of preloads) Module._load(path.resolve(file), module, true)
  Module._load(main, Module, true)
} catch (error) {
  process.stderr.write(`${(error && error.stack) || error}\n`)
  process.exit(1)
}

function parse(args) {
  const preloads = []
  for (let at = 0; at < args.length; at++) {
    const arg = args[at]
    if (arg === '-v' || arg === '--version') {
      process.stdout.write(`v${process.versions.electron}\n`)
      process.exit(0)
    }
    // Playwright hooks itself in with -r, before the app's folder.
    if (arg === '-r' || arg === '--require') preloads.push(args[++at])
    else if (!arg.startsWith('-')) return { folder: path.resolve(arg), preloads }
  }
  throw new Error('usage: electron [flags] FOLDER [arguments of the app]')
}

/** Gives the app its name, version and path, and returns its main file. */
function describe(folder) {
  const manifest = path.join(folder, 'package.json')
  if (!fs.existsSync(manifest)) {
    app.setAppPath(path.dirname(folder))
    return Module._resolveFilename(folder, module, true)
  }
  const { version, productName, name, desktopName } = JSON.parse(fs.readFileSync(manifest, 'utf8'))
  if (version) app.setVersion(version)
  if (productName || name) app.name = productName || name
  app.setDesktopName(desktopName || `${app.name}.desktop`)
  app.setAppPath(folder)
  return Module._resolveFilename(folder, module, true)
}

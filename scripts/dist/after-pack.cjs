// Called by electron-builder once the app's folder is there, before its fuses are set and it is signed.
'use strict'

const fs = require('node:fs')
const path = require('node:path')

exports.default = async function afterPack({ appOutDir, packager }) {
  // Electron runs it where there is no app: in a package that can only be a broken or a changed one.
  fs.rmSync(path.join(packager.getResourcesDir(appOutDir), 'default_app.asar'), { force: true })
  const warning = process.env.REELMILL_FOR_TESTING_ONLY
  if (warning) fs.writeFileSync(path.join(appOutDir, 'FOR-TESTING-ONLY.txt'), `${warning}\n`)
}

// `npm run dist:dir`: the unpacked application in dist/, made of the Electron that runs here and without
// any download.
import { prepare } from './bootstrap/prepare.mjs'
import { runCommand } from './bootstrap/report.mjs'
import { packageApp } from './dist/package-app.mjs'

await runCommand(async () => packageApp(await prepare({ desktop: true }), ['dir']))

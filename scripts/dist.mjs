// `npm run dist [-- TARGET...]`: this system's installers in dist/, all of electron-builder.yml's that can
// be made here, or those named: deb, rpm, tar.gz, AppImage, dmg, zip, nsis, portable. --x64 and --arm64
// name machines; only Windows takes another than this one, for it runs x64's ffmpeg too.
import { prepare } from './bootstrap/prepare.mjs'
import { runCommand } from './bootstrap/report.mjs'
import { packageApp } from './dist/package-app.mjs'

await runCommand(async () => packageApp(await prepare({ desktop: true }), process.argv.slice(2)))

// Program for Electron: prints an SVG as PNG pictures, a JSON object of base64 by size in pixels.
// Arguments after this folder: the SVG's file, then the sizes. Any machine that can build the app can
// run it, and Chromium draws SVG as designed, which not every converter does.
'use strict'

const { readFileSync } = require('node:fs')
const { app, BrowserWindow } = require('electron')

const [file, ...sizes] = process.argv.slice(process.argv.indexOf('--render') + 1)
app.disableHardwareAcceleration()
app
  .whenReady()
  .then(async () => {
    const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } })
    await window.loadURL('data:text/html,')
    const source = `data:image/svg+xml;base64,${readFileSync(file).toString('base64')}`
    const call = `(${String(draw)})(${JSON.stringify(source)}, ${JSON.stringify(sizes.map(Number))})`
    const pictures = await window.webContents.executeJavaScript(call)
    process.stdout.write(JSON.stringify(pictures), () => app.exit(0))
  })
  .catch((error) => {
    process.stderr.write(`${error.stack}\n`)
    app.exit(1)
  })

/** Runs in the page. */
async function draw(source, sizesPx) {
  const pictures = {}
  for (const sizePx of sizesPx) {
    const image = new Image(sizePx, sizePx)
    image.src = source
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = canvas.height = sizePx
    canvas.getContext('2d').drawImage(image, 0, 0, sizePx, sizePx)
    pictures[sizePx] = canvas.toDataURL('image/png').split(',')[1]
  }
  return pictures
}

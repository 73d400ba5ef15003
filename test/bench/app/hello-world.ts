// The least that Electron can show: what every app in the same runtime pays.
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Writes the app into `folder`, which is then given to Electron. */
export function writeHelloWorld(folder: string): string {
  const app = path.join(folder, 'hello-world')
  mkdirSync(app, { recursive: true })
  writeFileSync(path.join(app, 'package.json'), '{"name":"hello-world","main":"main.cjs"}')
  writeFileSync(
    path.join(app, 'main.cjs'),
    `const { app, BrowserWindow } = require('electron')
app.setPath('userData', ${JSON.stringify(path.join(folder, 'hello-data'))})
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1080, height: 720, show: false })
  window.once('ready-to-show', () => window.show())
  window.loadFile('index.html')
})
`,
  )
  writeFileSync(
    path.join(app, 'index.html'),
    `<!doctype html><title>Hello</title><h1>Hello, world</h1>
<script>addEventListener('load', () => performance.mark('usable'))</script>
`,
  )
  return app
}

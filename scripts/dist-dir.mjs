// `npm run dist:dir`: the unpacked application in dist/, made of the Electron that runs here and without
// any download. Made of the stand-in it is for trying the packaging, never for people.
import fs from 'node:fs'
import path from 'node:path'

import { foreground } from './bootstrap/child.mjs'
import { ROOT } from './bootstrap/paths.mjs'
import { prepare } from './bootstrap/prepare.mjs'
import { runCommand, say, StepError } from './bootstrap/report.mjs'
import { toolFile } from './bootstrap/tool.mjs'
import { buildApp } from './app/build-app.mjs'

const STEP = 'dist:dir'
await runCommand(async () => {
  const machine = await prepare()
  const { kind, dist, version } = machine.electron
  await buildApp(machine)
  const config = [`electronDist=${dist}`, `electronVersion=${version}`, 'npmRebuild=false']
  const args = ['--dir', '--publish=never', ...config.map((value) => `--config.${value}`)]
  const env = { ...machine.env, CSC_IDENTITY_AUTO_DISCOVERY: 'false' }
  say(STEP, `electron-builder --dir with Electron ${version}`)
  const code = await foreground(machine.node, [toolFile('electron-builder'), ...args], {
    cwd: ROOT,
    env,
  })
  if (code !== 0)
    throw new StepError(STEP, `electron-builder ended with code ${code}`, 'read its words above')
  const lacks = [
    ...(kind === 'official' ? [] : ['the official Electron (this one is an end-of-life stand-in)']),
    ...(machine.ffmpeg.ffmpeg.from === 'npm' ? [] : ['an ffmpeg of its own']),
  ]
  if (lacks.length > 0) markAsTest(lacks)
  return 0
})

/** @param {string[]} lacks */
function markAsTest(lacks) {
  const warning = `FOR TESTING ONLY, NEVER SHIP: this package lacks ${lacks.join(' and ')}.`
  const output = path.join(ROOT, 'dist')
  const folders = fs.readdirSync(output).filter((name) => name.endsWith('-unpacked'))
  for (const name of folders) {
    fs.writeFileSync(path.join(output, name, 'FOR-TESTING-ONLY.txt'), `${warning}\n`)
  }
  say(STEP, warning)
}

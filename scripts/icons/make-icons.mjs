// All icons of the packages, rendered from resources/icon.svg when it is newer than they are.
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

import { capture, tail } from '../bootstrap/child.mjs'
import { CACHE, ROOT } from '../bootstrap/paths.mjs'
import { say, StepError } from '../bootstrap/report.mjs'
import { inDesktop } from '../desktop/in-desktop.mjs'
import { icns, ICNS_SIZES_PX } from './icns.mjs'
import { ico } from './ico.mjs'

const STEP = 'icons'
const SOURCE = path.join(ROOT, 'resources/icon.svg')
const HERE = path.dirname(fileURLToPath(import.meta.url))
const RENDER_LIMIT_MS = 60_000

/** Named by electron-builder.yml. */
export const ICONS = path.join(CACHE, 'package', 'icons')

/** What desktops on Linux look for. */
const LINUX_SIZES_PX = [16, 24, 32, 48, 64, 128, 256, 512]
/** What Windows shows at 100 to 200 %, in lists, on the taskbar and on the desktop. */
const WINDOWS_SIZES_PX = [16, 20, 24, 32, 40, 48, 64, 128, 256]

/** @param {import('../bootstrap/prepare.mjs').Machine} machine */
export async function makeIcons(machine) {
  const last = path.join(ICONS, 'icon.icns')
  const sources = [SOURCE, ...fs.readdirSync(HERE).map((name) => path.join(HERE, name))]
  const newestMs = Math.max(...sources.map((file) => fs.statSync(file).mtimeMs))
  if (fs.existsSync(last) && fs.statSync(last).mtimeMs > newestMs) return
  say(STEP, 'rendering resources/icon.svg')
  const sizesPx = [...new Set([...LINUX_SIZES_PX, ...WINDOWS_SIZES_PX, ...ICNS_SIZES_PX])]
  const pictures = await render(machine, sizesPx)
  const pick = (/** @type {readonly number[]} */ wanted) =>
    wanted.map((sizePx) => ({ sizePx, png: Buffer.from(pictures[sizePx], 'base64') }))

  fs.rmSync(ICONS, { recursive: true, force: true })
  fs.mkdirSync(path.join(ICONS, 'linux'), { recursive: true })
  for (const { sizePx, png } of pick(LINUX_SIZES_PX)) {
    fs.writeFileSync(path.join(ICONS, 'linux', `${sizePx}x${sizePx}.png`), png)
  }
  fs.writeFileSync(path.join(ICONS, 'icon.ico'), ico(pick(WINDOWS_SIZES_PX)))
  fs.writeFileSync(last, icns(pick(ICNS_SIZES_PX)))
}

/**
 * @param {import('../bootstrap/prepare.mjs').Machine} machine
 * @param {readonly number[]} sizesPx
 * @returns {Promise<Record<number, string>>}
 */
async function render(machine, sizesPx) {
  const program = path.join(HERE, 'render-svg.cjs')
  const args = [...machine.electronFlags, program, '--render', SOURCE, ...sizesPx.map(String)]
  const run = (/** @type {NodeJS.ProcessEnv} */ env) =>
    capture(machine.electron.executable, args, { env, timeoutMs: RENDER_LIMIT_MS })
  const result =
    process.platform === 'linux'
      ? await inDesktop({ env: machine.env }, run)
      : await run(machine.env)
  if (!result.ok) throw new StepError(STEP, tail(result), 'see whether `npm start` works')
  return JSON.parse(result.stdout)
}

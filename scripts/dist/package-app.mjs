// The app as a package: the unpacked one, or installers of it. Made of the stand-in for Electron it is for
// trying the packaging, never for people, and says so.
import fs from 'node:fs'
import path from 'node:path'

import { buildApp } from '../app/build-app.mjs'
import { foreground } from '../bootstrap/child.mjs'
import { ROOT } from '../bootstrap/paths.mjs'
import { say, StepError } from '../bootstrap/report.mjs'
import { toolFile } from '../bootstrap/tool.mjs'
import { makeIcons } from '../icons/make-icons.mjs'
import { collectMediaPrograms } from './media-programs.mjs'
import { preparePackaging } from './packaging-tools.mjs'
import { printSizes } from './print-sizes.mjs'
import { writeLicences } from './write-licences.mjs'

const STEP = 'dist'
export const OUTPUT = path.join(ROOT, 'dist')
const SYSTEMS = /** @type {Partial<Record<NodeJS.Platform, string>>} */ ({
  linux: '--linux',
  darwin: '--mac',
  win32: '--win',
})

/**
 * @param {import('../bootstrap/prepare.mjs').Machine} machine
 * @param {readonly string[]} words  targets of electron-builder, none for all of this system; and --x64,
 *   --arm64 for other machines than this one, whose Electron is then downloaded
 * @returns {Promise<number>} exit code
 */
export async function packageApp(machine, words) {
  const { kind, dist, version } = machine.electron
  await buildApp(machine)
  await makeIcons(machine)
  writeLicences()
  const missing = collectMediaPrograms()
  const machines = words.filter((word) => word.startsWith('--'))
  const wanted = words.filter((word) => !word.startsWith('--'))
  const { targets, left, env } = await preparePackaging(machine, wanted)
  fs.rmSync(OUTPUT, { recursive: true, force: true })

  const lacks = [
    ...(kind === 'official' ? [] : ['the official Electron (this one is an end-of-life stand-in)']),
    ...missing.map((program) => `an ${program} of its own`),
  ]
  const warning = `FOR TESTING ONLY, NEVER SHIP: these packages lack ${lacks.join(' and ')}.`
  // scripts/dist/after-pack.cjs puts it into each.
  const mark = lacks.length > 0 ? { REELMILL_FOR_TESTING_ONLY: warning } : {}
  const config = {
    ...(machines.length > 0 ? {} : { electronDist: dist }),
    electronVersion: version,
    npmRebuild: false,
    // The stand-in is too old for this one; the page comes over app://, never from a file.
    ...(kind === 'carrier' ? {} : { 'electronFuses.grantFileProtocolExtraPrivileges': false }),
    // For tests, which wait for it: quick rather than small.
    ...(process.env.REELMILL_QUICK_PACKAGES ? { compression: 'store' } : {}),
    ...feed(),
    ...notarization(),
  }
  const args = [
    SYSTEMS[process.platform] ?? '',
    ...targets,
    ...machines,
    '--publish=never',
    ...Object.entries(config).map(([name, value]) => `--config.${name}=${value}`),
  ]
  say(STEP, `electron-builder ${args.slice(0, targets.length + 1).join(' ')} with Electron ${version}`)
  const code = await foreground(machine.node, [toolFile('electron-builder'), ...args], {
    cwd: ROOT,
    env: { ...machine.env, ...env, ...signing(), ...mark },
  })
  if (code !== 0)
    throw new StepError(STEP, `electron-builder ended with code ${code}`, 'read its words above')

  const tooLarge = printSizes(OUTPUT)
  if (left.length > 0) say(STEP, `not made, for want of a download: ${left.join(', ')}`)
  if (lacks.length > 0) say(STEP, warning)
  if (tooLarge.length === 0) return 0
  const remedy = 'see what came in, or raise it in scripts/dist/size-budget.mjs'
  throw new StepError(STEP, `over the budget: ${tooLarge.join(', ')}`, remedy)
}

/** Where the app looks for updates; without one it does not. */
function feed() {
  const url = process.env.REELMILL_UPDATE_FEED
  return url ? { 'publish.provider': 'generic', 'publish.url': url } : {}
}

/** Needs an Apple account; whoever has none gets an app that macOS warns of. */
function notarization() {
  const { APPLE_API_KEY, APPLE_ID } = process.env
  return { 'mac.notarize': process.platform === 'darwin' && Boolean(APPLE_API_KEY ?? APPLE_ID) }
}

/** No certificate out of somebody's keychain by chance: only what was named. */
function signing() {
  return process.env.CSC_LINK ? {} : { CSC_IDENTITY_AUTO_DISCOVERY: 'false' }
}

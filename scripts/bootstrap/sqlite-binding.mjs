// The native half of better-sqlite3. Its own prebuilt one needs Node-API 10 (Electron 35, Node 22.14) and
// serves the official Electron. For the older stand-in it is compiled from its source with Node-API 8,
// which every one of our runtimes has, and laid where better-sqlite3 looks first.
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

import { capture, tail } from './child.mjs'
import { ensureNodeHeaders } from './node-toolchain.mjs'
import { npmFolder } from './npm.mjs'
import { CACHE, NODE_MODULES } from './paths.mjs'
import { say, StepError } from './report.mjs'

const STEP = 'sqlite binding'
const PACKAGE = path.join(NODE_MODULES, 'better-sqlite3')
const BUILD = path.join(PACKAGE, 'build')
const BINDING = path.join(BUILD, 'Release/better_sqlite3.node')
const HEADER = fileURLToPath(new URL('./better-sqlite3-napi8.h', import.meta.url))

/** Beside the binding: says that it is ours, and which source it came from. */
const MARK = path.join(BUILD, 'reelmill.txt')

/** -O2 and linking on all cores: 50 s on two of them, where the package's own settings take 75. */
const COMPILER_SETTINGS = {
  CFLAGS: '-O2',
  CXXFLAGS: `-O2 -UNAPI_VERSION -DNAPI_VERSION=8 -include ${HEADER}`,
  LDFLAGS: '-O2 -flto=auto',
}

const COMPILE_LIMIT_MS = 15 * 60_000

/** @param {import('./electron-runtime.mjs').ElectronRuntime} runtime */
function isBindingInPlace(runtime) {
  const mark = fs.existsSync(MARK) ? fs.readFileSync(MARK, 'utf8') : ''
  if (!runtime.hasOldNodeApi) return mark === ''
  return mark === sourceHash() && fs.existsSync(BINDING)
}

/** Whether `ensureSqliteBinding` will have to compile. @param {import('./electron-runtime.mjs').ElectronRuntime} runtime */
export function willCompileBinding(runtime) {
  return runtime.hasOldNodeApi && !isBindingInPlace(runtime) && !fs.existsSync(compiledFile())
}

/** @param {import('./electron-runtime.mjs').ElectronRuntime} runtime */
export async function ensureSqliteBinding(runtime) {
  if (isBindingInPlace(runtime)) return
  fs.rmSync(BUILD, { recursive: true, force: true })
  if (!runtime.hasOldNodeApi) {
    say(STEP, 'removed the one compiled for the stand-in Electron')
    return
  }
  if (!fs.existsSync(compiledFile())) await compile(runtime)
  fs.mkdirSync(path.dirname(BINDING), { recursive: true })
  fs.copyFileSync(compiledFile(), BINDING)
  fs.writeFileSync(MARK, sourceHash())
}

/** Kept in the cache, which outlives `npm ci`. */
function compiledFile() {
  return path.join(CACHE, `better_sqlite3-${sourceHash()}.node`)
}

function sourceHash() {
  const { version } = JSON.parse(fs.readFileSync(path.join(PACKAGE, 'package.json'), 'utf8'))
  const hash = createHash('sha256').update(`${version} ${process.arch} `)
  return hash.update(fs.readFileSync(HEADER)).digest('hex').slice(0, 16)
}

/** @param {import('./electron-runtime.mjs').ElectronRuntime} runtime */
async function compile(runtime) {
  const headers = await ensureNodeHeaders()
  say(STEP, 'compiling better-sqlite3 for the stand-in Electron, about a minute')
  const work = fs.mkdtempSync(path.join(CACHE, 'compiling-'))
  try {
    const source = path.join(work, 'better-sqlite3')
    fs.cpSync(PACKAGE, source, {
      recursive: true,
      filter: (file) => path.basename(file) !== 'prebuilds',
    })
    const args = [
      nodeGyp(),
      'rebuild',
      '--release',
      '--force_build=1',
      `--nodedir=${headers}`,
      '--jobs=max',
    ]
    const result = await capture(process.execPath, args, {
      cwd: source,
      env: { ...process.env, ...COMPILER_SETTINGS },
      timeoutMs: COMPILE_LIMIT_MS,
    })
    const built = path.join(source, 'build/Release/better_sqlite3.node')
    if (!result.ok) {
      throw new StepError(
        STEP,
        `it does not compile\n${tail(result)}`,
        'check that python3, make and g++ work; the compiler’s words are above',
      )
    }
    await verify(runtime, built)
    fs.renameSync(built, compiledFile())
  } finally {
    fs.rmSync(work, { recursive: true, force: true })
  }
}

/** npm brings the copy that fits its Node; the one in node_modules is there by chance. */
function nodeGyp() {
  const folders = [path.join(npmFolder() ?? NODE_MODULES, 'node_modules'), NODE_MODULES]
  const found = folders
    .map((folder) => path.join(folder, 'node-gyp/bin/node-gyp.js'))
    .find((file) => fs.existsSync(file))
  if (found) return found
  throw new StepError(STEP, 'no node-gyp', 'install npm together with Node: it brings node-gyp')
}

/**
 * Both runtimes that will load it must be able to: a binding that crashes later is hard to understand.
 * @param {import('./electron-runtime.mjs').ElectronRuntime} runtime
 * @param {string} file
 */
async function verify(runtime, file) {
  const program = `
    const Database = require(${JSON.stringify(PACKAGE)})
    const db = new Database(':memory:', { nativeBinding: ${JSON.stringify(file)} })
    const row = db.prepare('SELECT ? AS word').get('mill')
    if (row.word !== 'mill') throw new Error(JSON.stringify(row))`
  for (const executable of [process.execPath, runtime.executable]) {
    const result = await capture(executable, ['-e', program], {
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
      timeoutMs: 60_000,
    })
    if (!result.ok) {
      throw new StepError(
        STEP,
        `${path.basename(executable)} cannot use the compiled binding\n${tail(result)}`,
        `report it with the output of \`${path.basename(executable)} --version\``,
      )
    }
  }
}

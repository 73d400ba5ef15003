// `node scripts/smoke-test.mjs EXECUTABLE`: tries an installed app on any system: it starts, converts a clip
// made here, calls for a notification, opens its window, and ends. Its own folder, nobody's queue.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import { capture, tail } from './bootstrap/child.mjs'
import { runCommand, StepError } from './bootstrap/report.mjs'
import { which } from './bootstrap/which.mjs'
import { inDesktop } from './desktop/in-desktop.mjs'

const STEP = 'smoke test'
const CONVERSION_LIMIT_MS = 3 * 60_000
const START_LIMIT_MS = 60_000
const SUFFIX = process.platform === 'win32' ? '.exe' : ''

await runCommand(async () => {
  const [executable] = process.argv.slice(2)
  if (!executable || !fs.existsSync(executable)) {
    throw new StepError(STEP, `no app at ${executable}`, 'name the executable of an installed app')
  }
  const file = fs.realpathSync(executable)
  // What the machine's own tools told others: the app finds its programs by itself.
  const { REELMILL_FFMPEG: _ffmpeg, REELMILL_FFPROBE: _ffprobe, ...env } = process.env
  if (process.platform !== 'linux') return tryApp(file, env)
  return inDesktop({ env }, (desktop) => tryApp(file, desktop))
})

/**
 * @param {string} executable
 * @param {NodeJS.ProcessEnv} env
 */
async function tryApp(executable, env) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'reelmill-smoke-'))
  const data = path.join(folder, 'data')
  // Root has no sandbox.
  const flags = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const run = (/** @type {string[]} */ words) =>
    capture(executable, [...flags, '--user-data-dir', data, ...words], {
      env,
      timeoutMs: CONVERSION_LIMIT_MS,
    })
  try {
    const version = expectOk('--version', await run(['--version'])).stdout.trim()
    tell(`version ${version}`)

    const clip = path.join(folder, 'clip.mp4')
    const source = ['-f', 'lavfi', '-i', 'testsrc2=size=640x360:rate=25:duration=3']
    const codec = ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p']
    const ffmpeg = program(executable, 'ffmpeg')
    expectOk('ffmpeg', await capture(ffmpeg, ['-v', 'error', ...source, ...codec, clip]))
    tell(`a clip, made by ${ffmpeg}`)

    const words = ['add', clip, '--to', path.join(folder, 'finished'), '--wait', '--json']
    fs.mkdirSync(path.join(folder, 'finished'))
    const { stdout } = expectOk('add --wait', await run(words))
    const settled = stdout
      .split('\n')
      .filter((line) => line.includes('"settled"'))
      .map((line) => JSON.parse(line))
    if (settled[0]?.state !== 'completed') throw failed(`the job did not complete\n${stdout}`)
    const entries = ['-v', 'error', '-show_entries', 'stream=codec_name', '-of', 'csv=p=0']
    const ffprobe = program(executable, 'ffprobe')
    const codecs = expectOk('ffprobe', await capture(ffprobe, [...entries, settled[0].outputPath]))
    if (!codecs.stdout.includes('h264')) throw failed(`expected h264, got ${codecs.stdout}`)
    tell(`converted to ${settled[0].outputPath}`)

    const log = fs.readFileSync(path.join(data, 'logs', 'reelmill.log'), 'utf8')
    const notified = /notification: .*/.exec(log)?.[0]
    // A machine that has no place to show them, as Windows Server, supports none.
    if (notified === undefined && process.platform !== 'win32') throw failed('no notification')
    tell(notified ?? 'notifications are not supported here')

    await tryWindow(executable, [...flags, '--user-data-dir', data], env, () =>
      run(['list', '--json']),
    )
    return 0
  } finally {
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/**
 * @param {string} executable
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @param {() => Promise<import('./bootstrap/child.mjs').Captured>} list
 */
async function tryWindow(executable, args, env, list) {
  const app = spawn(executable, args, { env, stdio: 'ignore' })
  const exited = once(app, 'exit')
  const timer = setTimeout(() => app.kill('SIGKILL'), START_LIMIT_MS)
  const control = path.join(args[args.length - 1], 'control.json')
  while (!fs.existsSync(control) && app.exitCode === null && app.signalCode === null) {
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  // Answered by the app that runs, which knows what the first one did.
  const listed = expectOk('list', await list())
  if (!listed.stdout.includes('"completed"')) throw failed(`the queue is gone\n${listed.stdout}`)
  // The system's own way of asking a program with a window to end.
  if (process.platform === 'win32') await capture('taskkill', ['/pid', String(app.pid)])
  else app.kill('SIGTERM')
  const [code, signal] = await exited
  clearTimeout(timer)
  if (code !== 0) throw failed(`the window ended with ${code ?? signal}`)
  tell('window opened, asked and ended')
}

/**
 * The package's own, or the system's where the package has none.
 * @param {string} executable
 * @param {string} name
 */
function program(executable, name) {
  const folder = path.dirname(executable)
  const inside = process.platform === 'darwin' ? '../Resources' : 'resources'
  const own = path.join(folder, inside, 'ffmpeg', `${name}${SUFFIX}`)
  const found = fs.existsSync(own) ? own : which(name)
  if (found === undefined) throw failed(`no ${name} in the package, and none in PATH`)
  return found
}

/**
 * @param {string} what
 * @param {import('./bootstrap/child.mjs').Captured} result
 */
function expectOk(what, result) {
  if (!result.ok) throw failed(`${what}: ${tail(result)}`)
  return result
}

/** @param {string} cause */
function failed(cause) {
  return new StepError(STEP, cause, 'start the app by hand on this system')
}

/** @param {string} text */
function tell(text) {
  process.stdout.write(`${text}\n`)
}

// A desktop of our own, on Linux: a screen nobody sees (Xvfb), a private session bus, notifications, and
// a window manager on request. Nothing of it touches the person's session, and it ends with us even
// when we are killed.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import { NotificationServer } from './notification-server.mjs'

const START_LIMIT_MS = 20_000
const STOP_LIMIT_MS = 3_000

/**
 * @param {import('./virtual-desktop.d.mts').DesktopOptions} [options]
 * @returns {Promise<import('./virtual-desktop.d.mts').Desktop>}
 */
export async function startDesktop({
  display = true,
  size = '1280x800',
  env: base = process.env,
  windowManager = false,
} = {}) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'reelmill-desktop-'))
  const children = /** @type {Child[]} */ ([])
  const killAll = () => children.forEach(({ process: child }) => child.kill('SIGKILL'))
  process.on('exit', killAll)
  const env = { ...base, ...SETTINGS, XDG_RUNTIME_DIR: folder }
  /** @type {NotificationServer | undefined} */
  let notifications
  const stop = async () => {
    process.off('exit', killAll)
    notifications?.stop()
    for (const child of children.reverse()) await end(child)
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
  try {
    if (display) {
      const screen = start(
        'Xvfb',
        ['-displayfd', '3', '-screen', '0', `${size}x24`, '-nolisten', 'tcp', '-noreset'],
        env,
      )
      children.push(screen)
      env.DISPLAY = `:${await firstLine(screen)}`
      delete env.WAYLAND_DISPLAY
      delete env.XAUTHORITY
    }
    const bus = start(
      'dbus-daemon',
      [`--config-file=${writeBusConfig(folder)}`, '--nofork', '--print-address=3'],
      env,
    )
    children.push(bus)
    env.DBUS_SESSION_BUS_ADDRESS = await firstLine(bus)
    // There may be no system bus; the private one answers instead, and tests can play its services.
    env.DBUS_SYSTEM_BUS_ADDRESS = env.DBUS_SESSION_BUS_ADDRESS
    notifications = await NotificationServer.start(env.DBUS_SESSION_BUS_ADDRESS)
    if (windowManager) children.push(start('openbox', ['--sm-disable'], env))
    return { env, notifications, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** From util-linux: the kernel ends its command when we end, however we end. */
const PARENT_GUARD = 'setpriv'

/** Keeps accessibility, settings and drawing away from services and hardware that are not there. */
const SETTINGS = {
  NO_AT_BRIDGE: '1',
  GTK_A11Y: 'none',
  GSETTINGS_BACKEND: 'memory',
  LIBGL_ALWAYS_SOFTWARE: '1',
}

/** @typedef {{ name: string, process: import('node:child_process').ChildProcess, errors: () => string }} Child */

/**
 * @param {string} name
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Child}
 */
function start(name, args, env) {
  const child = spawn(PARENT_GUARD, ['--pdeathsig', 'TERM', name, ...args], {
    env,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  })
  let errors = ''
  child.stderr.setEncoding('utf8').on('data', (text) => (errors = (errors + text).slice(-2_000)))
  child.on('error', (error) => (errors += error.message))
  return { name, process: child, errors: () => errors.trim() }
}

/**
 * What the child says on descriptor 3 once it is ready.
 * @param {Child} child
 * @returns {Promise<string>}
 */
function firstLine({ name, process: child, errors }) {
  return new Promise((resolve, reject) => {
    let text = ''
    const fail = (/** @type {string} */ how) => reject(new Error(`${name} ${how}: ${errors()}`))
    const timer = setTimeout(
      () => fail(`was not ready within ${START_LIMIT_MS} ms`),
      START_LIMIT_MS,
    )
    child.stdio[3]?.on('data', (bytes) => {
      text += bytes
      if (!text.includes('\n')) return
      clearTimeout(timer)
      resolve(text.split('\n')[0].trim())
    })
    child.on('error', () => fail('could not be started'))
    child.on('exit', () => {
      clearTimeout(timer)
      fail('ended at once')
    })
  })
}

/** @param {Child} child */
async function end({ process: child }) {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  const exited = once(child, 'exit')
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS)
  await exited
  clearTimeout(timer)
}

/**
 * A bus without services to start: what answers on it was put there by us.
 * @param {string} folder
 */
function writeBusConfig(folder) {
  const file = path.join(folder, 'bus.conf')
  fs.writeFileSync(
    file,
    `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN" "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=${folder}/bus</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
`,
  )
  return file
}

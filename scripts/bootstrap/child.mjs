// Child processes of the bootstrap: captured output, a time limit on each, never a shell.
import { spawn } from 'node:child_process'
import { constants } from 'node:os'

/** Kept of each stream; what failed last is at its end. */
const CAPTURE_LIMIT_CHARS = 4 << 20

/** Electron's helpers end within a tenth of a second of it. */
const HELPERS_LIMIT_MS = 2_000

/**
 * @typedef {object} Captured
 * @property {boolean} ok        exit code 0
 * @property {number | null} code
 * @property {string} stdout
 * @property {string} stderr
 * @property {boolean} timedOut
 */

/**
 * Runs a program to its end and keeps what it printed. Never throws: a program that cannot be started
 * has `code` null and the reason in `stderr`.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions & { timeoutMs?: number }} [options]
 * @returns {Promise<Captured>}
 */
export function capture(command, args, { timeoutMs = 60_000, ...options } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    const out = { stdout: '', stderr: '' }
    for (const name of /** @type {const} */ (['stdout', 'stderr'])) {
      child[name].setEncoding('utf8').on('data', (/** @type {string} */ text) => {
        out[name] = (out[name] + text).slice(-CAPTURE_LIMIT_CHARS)
      })
    }
    let timedOut = false
    const timer = setTimeout(() => {
      timedOut = true
      child.kill('SIGKILL')
    }, timeoutMs)
    child.on('error', (error) => {
      clearTimeout(timer)
      resolve({ ok: false, code: null, stdout: '', stderr: error.message, timedOut })
    })
    child.on('close', (code) => {
      clearTimeout(timer)
      resolve({ ok: code === 0, code, ...out, timedOut })
    })
  })
}

/**
 * The last lines of what a failed program printed, for a cause.
 * @param {Captured} result
 * @param {number} [lines]
 */
export function tail(result, lines = 12) {
  if (result.timedOut) return 'it did not end within its time limit'
  const text = (result.stdout + '\n' + result.stderr).trim()
  return text ? text.split('\n').slice(-lines).join('\n') : `exit code ${result.code}`
}

/**
 * The first lines too: npm names the cause there and ends with its manual.
 * @param {Captured} result
 */
export function headAndTail(result) {
  const lines = result.stderr.trim().split('\n')
  return lines.length <= 12
    ? tail(result)
    : [...lines.slice(0, 6), '…', ...lines.slice(-6)].join('\n')
}

/**
 * Gives our signals to a child instead of dying of them, so that we can clean up after it.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {() => void} ends it
 */
export function forwardSignals(child) {
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])
  const forward = (/** @type {NodeJS.Signals} */ signal) => void child.kill(signal)
  for (const signal of signals) process.on(signal, forward)
  return () => signals.forEach((signal) => process.off(signal, forward))
}

/**
 * Runs a program in the foreground: it shares our terminal, gets our signals, and its exit code (or
 * 128 + signal, as a shell has it) is returned.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions & { timeoutMs?: number, withHelpers?: boolean }} [options]
 *   withHelpers: wait also for the processes it leaves behind for a moment, as Electron does
 * @returns {Promise<number>}
 */
export function foreground(command, args, { timeoutMs, withHelpers = false, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const stderr = withHelpers ? 'pipe' : 'inherit' // which ends when the last of them has ended
    const child = spawn(command, args, { stdio: ['inherit', 'inherit', stderr], ...options })
    child.stderr?.pipe(process.stderr)
    const stopForwarding = forwardSignals(child)
    const timer =
      timeoutMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), timeoutMs)
    const done = () => {
      clearTimeout(timer)
      stopForwarding()
    }
    child.on('error', (error) => {
      done()
      reject(error)
    })
    child.on('exit', (code, signal) => {
      done()
      const result = code ?? 128 + constants.signals[/** @type {NodeJS.Signals} */ (signal)]
      if (!withHelpers) return resolve(result)
      const limit = setTimeout(() => resolve(result), HELPERS_LIMIT_MS)
      child.on('close', () => {
        clearTimeout(limit)
        resolve(result)
      })
    })
  })
}

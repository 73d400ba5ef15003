// Runs a guarded program that answers soon or is ended, and keeps the last of what it prints.
import { spawn } from 'node:child_process'
import type { ProcessEnd } from '../core/media/diagnose/process-end.ts'
import { stopChild } from './stop-child.ts'

export interface BriefEnd extends ProcessEnd {
  readonly stdout: string
  /** Ended by us, because it took too long. */
  readonly isLate: boolean
}

const maxLength = 16 * 1024

export function runBriefly(
  command: string,
  parameters: readonly string[],
  environment: NodeJS.ProcessEnv,
  limitMs: number,
): Promise<BriefEnd> {
  return new Promise((resolve) => {
    const child = spawn(command, parameters, { env: environment, windowsHide: true })
    let [stdout, stderr, isLate] = ['', '', false]
    const timer = setTimeout(() => {
      isLate = true
      stopChild(child)
    }, limitMs)
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout = (stdout + text).slice(0, maxLength)
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr = (stderr + text).slice(-maxLength)
    })
    child.stdin.on('error', () => {})
    const settle = (code: number | null, signal: string | null, said: string) => {
      clearTimeout(timer)
      resolve({ code, signal, stdout, stderr: said, isLate })
    }
    // 127 is what a shell says of a program that there is not.
    child.once('error', ({ message }) => settle(127, null, message))
    child.once('close', (code, signal) => settle(code, signal, stderr))
  })
}

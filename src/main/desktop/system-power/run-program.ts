// The only place in main that starts a program: one of the system's own, to sleep or to shut down.
import { execFile } from 'node:child_process'

/** Both only pass a wish on; the computer may be asleep before an answer comes. */
const patienceMs = 30_000

/** Rejects when it cannot be started or does not succeed. */
export function runProgram(program: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    execFile(program, [...args], { timeout: patienceMs, windowsHide: true }, (error) => {
      if (error === null) resolve()
      else reject(error)
    })
  })
}

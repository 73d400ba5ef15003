// Makes a guarded ffmpeg hold still and go on, without losing anything: its output stays the same.
import type { ChildProcessWithoutNullStreams } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Windows has no call for it that Node knows. */
export const canHold = process.platform !== 'win32'

export function holdChild(
  child: ChildProcessWithoutNullStreams,
  guardPath: string | null,
  held: boolean,
): void {
  if (isBehindGuard(child, guardPath)) child.stdin.write(held ? 'z\n' : 'f\n')
  else child.kill(held ? 'SIGSTOP' : 'SIGCONT')
}

/** Whether the guard stayed between us and ffmpeg, and takes orders for it, or became ffmpeg. */
function isBehindGuard(child: ChildProcessWithoutNullStreams, guardPath: string | null): boolean {
  if (guardPath === null) return false
  if (process.platform !== 'linux') return true
  try {
    return readFileSync(`/proc/${child.pid}/cmdline`, 'utf8').split('\0')[1] === guardPath
  } catch {
    return false
  }
}

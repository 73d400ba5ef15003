// What tells a process from a later one that was given the same number.
import { readFileSync } from 'node:fs'
import type { ProcessIdentity } from '../shared/worker.ts'

/** Of /proc/PID/stat: the 22nd field; the 2nd ends in the last `)` and may hold anything. */
const startTimeAfterName = 22 - 3

/** Synchronously: /proc is memory, and the process may be gone a turn later. */
export function identifyProcess(pid: number): ProcessIdentity {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const startedAt = Number(fields[startTimeAfterName])
    return { pid, startedAt: Number.isFinite(startedAt) ? startedAt : null }
  } catch {
    return { pid, startedAt: null }
  }
}

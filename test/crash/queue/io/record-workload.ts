// Lets the workload run under the shim, as one process or as one after another that was killed.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Fault } from './fault-switch.ts'
import { record, type Recording } from './record.ts'
import type { Image } from './simulated-disk.ts'
import type { Note, WorkloadOrder } from './workload.ts'

const program = fileURLToPath(new URL('workload.ts', import.meta.url))

export interface RecordingOrder extends Omit<WorkloadOrder, 'folder' | 'fault'> {
  readonly start: Image
  /** One a process; the next process begins when the one before it was killed. */
  readonly faults: readonly (Fault | null)[]
}

/**
 * @param folder is made and removed.
 * @throws when a process ends otherwise than it was told to.
 */
export function recordWorkload(
  folder: string,
  shim: string,
  { start, faults, ...rest }: RecordingOrder,
): Recording {
  return record(folder, shim, start, (env) => {
    let { done } = rest
    for (const fault of faults) {
      const order: WorkloadOrder = { ...rest, folder, fault, done }
      const args = [program, JSON.stringify(order)]
      const { status, signal, stderr } = spawnSync(process.execPath, args, {
        env,
        encoding: 'utf8',
      })
      if (status !== 0 && signal !== 'SIGKILL') {
        throw new Error(`the workload ended with ${signal ?? status}\n${stderr}`)
      }
      done = lastDone(path.join(folder, 'notes'), done)
      if (status === 0) break
    }
  })
}

function lastDone(notesFile: string, before: number): number {
  const notes = readFileSync(notesFile, 'utf8').trim().split('\n').filter(Boolean)
  return notes
    .map((line) => JSON.parse(line) as Note)
    .reduce((done, note) => (/done|found/.test(note.kind) ? note.step : done), before)
}

// Lets the workload run under the shim, as one process or as one after another that was killed, and reads
// what they did to the disk.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { readIoLog, type IoCall } from './io-log.ts'
import { SimulatedDisk, type Image } from './simulated-disk.ts'
import type { Note, WorkloadOrder } from './workload.ts'

const program = fileURLToPath(new URL('workload.ts', import.meta.url))

export interface Recording {
  /** What lay in the folder before. */
  readonly start: Image
  readonly calls: readonly IoCall[]
}

export interface RecordingOrder extends Omit<WorkloadOrder, 'folder' | 'fault'> {
  readonly start: Image
  /** For the shim, one a process; the next process begins when the one before it was killed. */
  readonly faults: readonly (string | null)[]
}

/**
 * @param folder is made and removed.
 * @throws when a process ends otherwise than it was told to, or when the log does not tell all.
 */
export function recordWorkload(folder: string, shim: string, order: RecordingOrder): Recording {
  mkdirSync(folder)
  const log = `${folder}.log`
  writeImage(folder, order.start)
  let { done } = order
  for (const fault of order.faults) {
    const workloadOrder: WorkloadOrder = { ...order, folder, fault, done }
    const env = {
      ...process.env,
      LD_PRELOAD: shim,
      REELMILL_IO_FOLDER: folder,
      REELMILL_IO_LOG: log,
    }
    const args = [program, JSON.stringify({ ...workloadOrder, start: undefined })]
    const { status, signal, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8' })
    if (status !== 0 && signal !== 'SIGKILL') {
      throw new Error(`the workload ended with ${signal ?? status}\n${stderr}`)
    }
    done = lastDone(path.join(folder, 'notes'), done)
    if (status === 0) break
  }
  const calls = readIoLog(log, folder)
  expectWhole(folder, { start: order.start, calls })
  rmSync(folder, { recursive: true })
  rmSync(log)
  return { start: order.start, calls }
}

export function writeImage(folder: string, image: Image): void {
  for (const [name, content] of image) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), content)
  }
}

function lastDone(notesFile: string, before: number): number {
  const notes = readFileSync(notesFile, 'utf8').trim().split('\n').filter(Boolean)
  return notes
    .map((line) => JSON.parse(line) as Note)
    .reduce((done, note) => (note.kind === 'done' ? note.step : done), before)
}

/** Replayed without any loss, the log must give the files byte for byte: else it missed a call. */
function expectWhole(folder: string, { start, calls }: Recording): void {
  const disk = new SimulatedDisk(start)
  for (const call of calls) disk.apply(call)
  const replayed = disk.content()
  const own = new Set(['notes', 'fault', 'hits'])
  const names = readdirSync(folder).filter((name) => !own.has(name))
  const differing = [...new Set([...names, ...replayed.keys()])].filter((name) => {
    const content = replayed.get(name)
    return !names.includes(name) || content?.equals(readFileSync(path.join(folder, name))) !== true
  })
  if (differing.length > 0) {
    throw new Error(`expected the log to tell all, but ${differing.join()} differs from its replay`)
  }
}

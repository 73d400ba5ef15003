// Lets programs work on a folder under the shim and reads what they did to the disk.
import { rmSync } from 'node:fs'
import { readImage, writeImage } from './image-files.ts'
import { readIoLog, type IoCall } from './io-log.ts'
import { SimulatedDisk, type Image } from './simulated-disk.ts'

export interface Recording {
  /** What lay in the folder before. */
  readonly start: Image
  readonly calls: readonly IoCall[]
}

/** The shim's own, and SQLite's shared memory, which is mapped: its content means nothing once it is closed. */
const passedOver = /^(notes|fault|hits|.*-shm)$/

/**
 * @param folder is made and removed.
 * @param run starts the programs, which get these variables.
 * @throws when the log does not tell all.
 */
export function record(
  folder: string,
  shim: string,
  start: Image,
  run: (environment: NodeJS.ProcessEnv) => void,
): Recording {
  const log = `${folder}.log`
  writeImage(folder, start)
  run({ ...process.env, LD_PRELOAD: shim, REELMILL_IO_FOLDER: folder, REELMILL_IO_LOG: log })
  const recording = { start, calls: readIoLog(log, folder) }
  expectWhole(readImage(folder), recording)
  rmSync(folder, { recursive: true })
  rmSync(log)
  return recording
}

/** Replayed without any loss, the log must give the files byte for byte: else it missed a call. */
function expectWhole(found: Image, { start, calls }: Recording): void {
  const disk = new SimulatedDisk(start)
  for (const call of calls) disk.apply(call)
  const replayed = disk.content()
  const differing = [...new Set([...found.keys(), ...replayed.keys()])].filter(
    (name) =>
      !passedOver.test(name) && found.get(name)?.equals(replayed.get(name) ?? none) !== true,
  )
  if (differing.length > 0) {
    throw new Error(`expected the log to tell all, but ${differing.join()} differs from its replay`)
  }
}

const none = Buffer.from('not there')

// Looks at what ffmpeg has finished, and writes it down one after the other.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Checkpoints, Segment } from '../../core/media/resume/checkpoint.ts'
import { finishedSegments, listName } from '../../core/media/resume/segment-arguments.ts'
import type { AppError, Result } from '../../shared/errors.ts'
import type { Conversion } from '../convert.ts'
import { refuseDestination } from '../part-file.ts'
import { scanFrames } from './scan-frames.ts'
import { noteSegment } from './work-folder.ts'

/** Whether there is room for the rest, once these are written down. */
export type RoomCheck = (frames: number, bytes: number) => Promise<Result<null>>

export class CheckpointWriter {
  /** Why the job cannot go on; null while it can. */
  problem: AppError | null = null
  readonly #job: Conversion
  readonly #folder: string
  readonly #doneSegments: number
  readonly #checkRoom: RoomCheck
  #written: readonly Segment[]
  #work: Promise<void> = Promise.resolve()
  #isLooking = false

  constructor(job: Conversion, folder: string, done: Checkpoints, checkRoom: RoomCheck) {
    this.#job = job
    this.#folder = folder
    this.#doneSegments = done.segments.length
    this.#checkRoom = checkRoom
    this.#written = done.segments
  }

  look(): void {
    if (this.#isLooking || this.problem !== null) return
    this.#isLooking = true
    this.#work = this.#write().then(() => {
      this.#isLooking = false
    })
  }

  /** Answers when everything that ffmpeg finished is written down. */
  async settled(): Promise<void> {
    await this.#work
    await this.#write()
  }

  async #write(): Promise<void> {
    try {
      const list = path.join(this.#folder, listName(this.#doneSegments))
      const text = await readFile(list, 'utf8').catch(() => '')
      const finished = finishedSegments(text, this.#doneSegments)
      for (const name of finished.slice(this.#written.length - this.#doneSegments)) {
        const count = await this.#countFrames(path.join(this.#folder, name))
        if (count === null) return
        this.#written = [...this.#written, await noteSegment(this.#folder, name, count)]
        const room = await this.#checkRoom(...sumOf(this.#written))
        if (!room.ok) this.problem = room.error
      }
    } catch (error) {
      this.problem = refuseDestination(this.#job.task.partPath, error).error
    }
  }

  /** Null when it does not begin with a frame that a player can start at: then it is not whole. */
  async #countFrames(file: string): Promise<number | null> {
    const { tools, control } = this.#job
    const found = await scanFrames(file, 0, tools, control.signal)
    return found?.keyAt[0] === 0 && found.times.length > 0 ? found.times.length : null
  }
}

/** Frames and bytes. */
export function sumOf(segments: readonly Segment[]): [frames: number, bytes: number] {
  return segments.reduce<[number, number]>(
    ([frames, bytes], { count, sizeBytes }) => [frames + count, bytes + sizeBytes],
    [0, 0],
  )
}

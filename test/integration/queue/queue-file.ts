// A queue on a real SQLite file in a folder of its own, with a clock that the test moves.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { openQueue, type Queue } from '../../../src/main/queue/queue.ts'
import { findPreset, type Preset } from '../../../src/shared/presets.ts'

export const preset = findPreset('fast-1080p') as Preset

export interface QueueFile {
  readonly folder: string
  readonly file: string
  readonly clock: { nowMs: number }
  queue: Queue
  /** Closes and opens again, as a restart does. */
  reopen(): Queue
}

export function newQueueFile(): QueueFile {
  const folder = mkdtempSync(path.join(tmpdir(), 'reelmill-queue-'))
  const file = path.join(folder, 'queue.sqlite')
  const clock = { nowMs: 1_000 }
  let tokens = 0
  const environment = {
    now: () => clock.nowMs,
    random: () => 0.5,
    newToken: () => (tokens += 1).toString(16).padStart(8, '0').padEnd(16, '0'),
  }
  const open = () => openQueue(file, environment)
  const made: QueueFile = {
    folder,
    file,
    clock,
    queue: open(),
    reopen() {
      made.queue.close()
      made.queue = open()
      return made.queue
    },
  }
  onTestFinished(() => {
    made.queue.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return made
}

/** Publishes files of these names as one sealed batch and answers their ids. */
export function publish(queue: Queue, ...names: string[]): number[] {
  const batch = queue.openBatch()
  const receipt = queue.publish(
    batch,
    preset,
    names.map((name) => ({
      inputPath: `/videos/${name}`,
      inputSizeBytes: 1000,
      destinationDir: '/out',
    })),
  )
  queue.sealBatch(batch)
  return receipt.accepted.map(({ id }) => id)
}

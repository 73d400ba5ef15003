// A queue file with a damaged page, its newest jobs in the log beside it, and an older snapshot.
import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { isSound } from '../../../../src/main/queue/files/check-file.ts'
import { openQueue, type Queue } from '../../../../src/main/queue/queue.ts'
import { defaultPresetId, findPreset, type Preset } from '../../../../src/shared/presets.ts'
import { readImage, writeImage } from './image-files.ts'
import type { Image } from './simulated-disk.ts'

const pageBytes = 4096

/** @param folder for its making; is made and removed. */
export async function makeDamagedQueue(folder: string): Promise<Image> {
  mkdirSync(folder)
  const file = path.join(folder, 'queue.sqlite')
  let queue = openQueue(file)
  publish(queue, 'before the snapshot', 150)
  await queue.takeDailySnapshot((copy) => Promise.resolve(isSound(copy)))
  publish(queue, 'after it', 100)
  queue.close()
  queue = openQueue(file)
  publish(queue, 'in the log', 50)
  const image = readImage(folder)
  queue.close()
  rmSync(folder, { recursive: true })
  return withDamage(image, folder)
}

/** The first page from the middle on without which the file is not sound. */
function withDamage(image: Image, folder: string): Image {
  const whole = image.get('queue.sqlite') as Buffer
  for (let at = (whole.length / pageBytes) >> 1; at * pageBytes < whole.length; at += 1) {
    const damaged = Buffer.from(whole).fill(0xa5, at * pageBytes, (at + 1) * pageBytes)
    const result = new Map(image).set('queue.sqlite', damaged)
    writeImage(folder, result)
    const hurts = !isSound(path.join(folder, 'queue.sqlite'))
    rmSync(folder, { recursive: true })
    if (hurts) return result
  }
  throw new Error('expected a page to matter')
}

function publish(queue: Queue, name: string, count: number): void {
  const letters = Array.from({ length: count }, (_, index) => ({
    inputPath: `/videos/${index} ${name}.mov`,
    inputSizeBytes: 1,
    destinationDir: '/out',
  }))
  queue.publish(queue.openBatch(), findPreset(defaultPresetId) as Preset, letters)
}

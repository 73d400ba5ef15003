// What is swept of long jobs' segments: what main has on its list, and nothing else ever.
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { sweepWorkFolders } from '../../../src/main/upkeep/work-sweeper.ts'
import { newQueueFile, publish, type QueueFile } from '../queue/queue-file.ts'

/** A folder of segments with one in it, on a drive of its own. */
function segments(made: QueueFile, name: string): string {
  const folder = path.join(made.folder, 'drive', name)
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 's00000.mp4'), 'a segment')
  return folder
}

/** A job whose segments lie on the drive, and its number. */
function longJob(made: QueueFile, name: string) {
  const [id] = publish(made.queue, name) as [number]
  const attempt = made.queue.claim()?.attempt
  if (attempt === undefined) throw new Error('expected an attempt')
  const folder = segments(made, `.${name}.${id}.0123456789ab.work`)
  expect(made.queue.recordWork(attempt, folder)).toBe(true)
  return { id, attempt, folder }
}

it('keeps the segments of a job that may go on, and no others of its own', async () => {
  const made = newQueueFile()
  const { id, attempt, folder } = longJob(made, 'film.mp4')
  made.queue.settle(attempt, { kind: 'interrupted' })
  await sweepWorkFolders(made.queue)
  expect(existsSync(folder)).toBe(true)

  made.queue.cancel([id])
  await sweepWorkFolders(made.queue)
  expect(existsSync(folder)).toBe(false)
  expect(made.queue.doneWork()).toEqual([])
})

it('never touches a folder that only looks like one', async () => {
  const made = newQueueFile()
  const { attempt, folder } = longJob(made, 'film.mp4')
  const alike = segments(made, '.film.mp4.1.ba9876543210.work')
  const outputPath = path.join(made.folder, 'film.mp4')
  made.queue.settle(attempt, { kind: 'completed', outputPath, sizeBytes: 1 })
  await sweepWorkFolders(made.queue)
  expect(existsSync(folder)).toBe(false)
  expect(existsSync(alike)).toBe(true)
})

it('remembers segments on a drive that is away until it is back', async () => {
  const made = newQueueFile()
  const { id, attempt, folder } = longJob(made, 'film.mp4')
  made.queue.settle(attempt, { kind: 'interrupted' })
  made.queue.cancel([id])
  const drive = path.join(made.folder, 'drive')
  renameSync(drive, `${drive}-away`)
  await sweepWorkFolders(made.queue)
  expect(made.reopen().doneWork()).toEqual([folder])

  renameSync(`${drive}-away`, drive)
  await sweepWorkFolders(made.queue)
  expect(existsSync(folder)).toBe(false)
  expect(made.queue.doneWork()).toEqual([])
})

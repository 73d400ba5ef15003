// A queue's file in which work of past weeks is remembered; its jobs are off the list already.
import path from 'node:path'
import { openQueue, systemEnvironment } from '../../src/main/queue/queue.ts'
import { appError } from '../../src/shared/errors.ts'
import { imaginedJob } from './imagined-job.ts'
import type { Scene } from './scene.ts'

const hourMs = 60 * 60 * 1000

/** `count` ends up to now, a few hours apart; every 12th failed, every 17th was cancelled. */
export function rememberPastWork(scene: Scene, count: number, gapHours = 5): void {
  let nowMs = Date.now() - count * gapHours * hourMs
  const file = path.join(scene.dataDir, 'queue.sqlite')
  const queue = openQueue(file, { ...systemEnvironment, now: () => nowMs })
  for (let index = 1; index <= count; index += 1) {
    nowMs += gapHours * hourMs
    const { name, preset, inputSizeBytes } = imaginedJob(index)
    const letter = {
      inputPath: `/home/ada/Videos/${folders[index % folders.length] ?? ''}/${name}.mov`,
      inputSizeBytes,
      destinationDir: '/home/ada/Videos/Finished',
    }
    const batch = queue.openBatch()
    const { accepted } = queue.publish(batch, preset, [letter])
    queue.sealBatch(batch)
    const ids = accepted.map(({ id }) => id)
    if (index % 17 === 0) queue.cancel(ids)
    const attempt = queue.claim()?.attempt
    if (attempt !== undefined) {
      const share = 0.15 + ((index * 31) % 60) / 100
      queue.settle(
        attempt,
        index % 12 === 0
          ? { kind: 'failed', error: appError('input.damaged') }
          : {
              kind: 'completed',
              outputPath: `/home/ada/Videos/Finished/${name}.mp4`,
              sizeBytes: Math.round(inputSizeBytes * (index % 23 === 0 ? 1.2 : share)),
            },
      )
    }
    queue.remove(ids)
    queue.markNotified(batch)
  }
  queue.journal.advance('notifier', queue.journal.lastId())
  queue.close()
}

const folders = ['Sommer 2026', 'Course', 'GoPro/2026-10', 'Family']

// A queue's file as a person's may look after a while: finished, failed and waiting jobs.
import path from 'node:path'
import { openQueue } from '../../src/main/queue/queue.ts'
import { appError } from '../../src/shared/errors.ts'
import { imaginedJob } from '../e2e/imagined-job.ts'
import type { Scene } from '../e2e/scene.ts'

interface Wanted {
  readonly done: number
  readonly failed: number
  readonly waiting: number
}

const problems = ['input.damaged', 'ffmpeg.stalled', 'output.exists', 'output.invalid'] as const

/** Its sources are not there: whoever wants them converted adds some that are. */
export function seedQueue(scene: Scene, { done, failed, waiting }: Wanted): void {
  const queue = openQueue(path.join(scene.dataDir, 'queue.sqlite'))
  const batch = queue.openBatch()
  const all = done + failed + waiting
  for (let index = 0; index < all; index += 1) {
    const { name, preset, inputSizeBytes } = imaginedJob(index + 1)
    const inputPath = `/home/ada/Videos/2026/${name}.mov`
    queue.publish(batch, preset, [
      { inputPath, inputSizeBytes, destinationDir: '/home/ada/Movies' },
    ])
    const attempt = index < done + failed ? queue.claim()?.attempt : undefined
    if (attempt === undefined) continue
    queue.settle(
      attempt,
      index < done
        ? {
            kind: 'completed',
            outputPath: `/home/ada/Movies/${name}.mp4`,
            sizeBytes: Math.round(inputSizeBytes * (0.2 + (index % 5) / 10)),
          }
        : {
            kind: 'failed',
            error: appError(problems[index % problems.length] ?? 'internal', { name }),
          },
    )
  }
  queue.sealBatch(batch)
  queue.markNotified(batch)
  queue.journal.advance('notifier', queue.journal.lastId())
  queue.close()
}

// Reelmill's queue as the dispatcher drives it: one commit ends a job and takes the next.
import type { Assignment } from '../../../src/main/queue/claim.ts'
import { openQueue, type Queue } from '../../../src/main/queue/queue.ts'
import type { AttemptEnd } from '../../../src/core/queue/settlement.ts'
import { clipPath, type CycleSubject } from './cycle-subject.ts'
import { preset } from './seed-history.ts'

const completed: AttemptEnd = {
  kind: 'completed',
  outputPath: '/home/person/Videos/Converted/clip.mp4',
  sizeBytes: 104_857_600,
}

/** @param commits 2 as the app does it: the end of a job and the claim of the next share one. */
export function ourSubject(file: string, commits: 2 | 3): CycleSubject {
  const queue = openQueue(file)
  const batch = queue.openBatch()
  let published = 0
  const publishOne = () => publishClip(queue, batch, (published += 1))
  publishOne()
  let held: Assignment | null = queue.claim()

  const next = () => {
    if (held === null) throw new Error('expected a job to complete')
    if (queue.settle(held.attempt, completed) === null) throw new Error('expected a settled job')
  }
  return {
    name: commits === 2 ? 'Reelmill' : 'Reelmill, three commits',
    run(cycles) {
      for (let i = 0; i < cycles; i += 1) {
        publishOne()
        if (commits === 3) {
          next()
          held = queue.claim()
        } else {
          held = queue.journal.transact(() => {
            next()
            return queue.claim()
          })
        }
      }
    },
    close: () => queue.close(),
  }
}

function publishClip(queue: Queue, batch: number, n: number): void {
  const { accepted } = queue.publish(batch, preset, [
    { inputPath: clipPath(n), inputSizeBytes: 734_003_200, destinationDir: '/home/person/Videos' },
  ])
  if (accepted.length !== 1) throw new Error('expected the clip to be accepted')
}

// The queue with everything that the app puts around it, except workers: a pool that only pretends.
import { serialize } from 'node:v8'
import { createDispatcher } from '../../../src/main/work/dispatcher.ts'
import { startQueueFeed } from '../../../src/main/feed/queue-feed.ts'
import { startNotifier } from '../../../src/main/notify/notifier.ts'
import { createProgressBoard } from '../../../src/main/work/progress-board.ts'
import type { Assignment } from '../../../src/main/queue/claim.ts'
import { openQueue, type Queue } from '../../../src/main/queue/queue.ts'
import { startWaitingRoom } from '../../../src/main/work/waiting-room.ts'
import type { PoolListener } from '../../../src/main/workers/worker-pool.ts'
import type { Attempt } from '../../../src/shared/worker.ts'

export interface RunningQueue {
  readonly queue: Queue
  /** Ends the job that the pretended worker holds, as completed. */
  complete(attempt: Attempt): void
  stop(): Promise<void>
}

/** @param taken called when the one worker is given a job, its claim being on disk. */
export function startRunningQueue(
  file: string,
  taken: (assignment: Pick<Assignment, 'attempt' | 'task'>) => void,
): RunningQueue {
  const queue = openQueue(file)
  let listener: PoolListener | null = null
  let busy = 0
  const dispatcher = createDispatcher({
    queue,
    progress: createProgressBoard(),
    log: () => undefined,
    sweep: () => undefined,
    concurrency: () => queue.readSettings().concurrency ?? 1,
    conditionChanged: () => undefined,
    createPool(given) {
      listener = given
      return {
        get busy() {
          return busy
        },
        run(assignment) {
          busy += 1
          taken(assignment)
        },
        cancel: () => undefined,
        commit: () => undefined,
        suspend: () => undefined,
        resume: () => undefined,
        stop: async () => undefined,
      }
    },
  })
  // Electron copies every patch on its way to the window in the same way.
  const feed = startQueueFeed(
    queue,
    () => dispatcher.condition(),
    (patch) => void serialize(patch),
  )
  const notifier = startNotifier(queue, async () => undefined)
  const waitingRoom = startWaitingRoom(queue)
  dispatcher.start()

  return {
    queue,
    complete(attempt) {
      busy -= 1
      const outputPath = '/home/person/Videos/Converted/clip.mp4'
      listener?.ended(attempt, { kind: 'completed', outputPath, sizeBytes: 104_857_600 })
    },
    async stop() {
      waitingRoom.stop()
      await dispatcher.stop()
      await notifier.drained()
      notifier.stop()
      feed.stop()
      queue.close()
    },
  }
}

// The scout with all that belongs to it: its process, and the folder of thumbnails that it fills.
import type { JobId } from '../../shared/job.ts'
import type { MediaTools } from '../../shared/worker.ts'
import type { Log } from '../log.ts'
import type { Queue } from '../queue/queue.ts'
import { keepThumbnails, thumbnailDirOf } from '../upkeep/thumbnails.ts'
import { createScout, type Scout } from './scout.ts'
import { spawnScout } from './scout-process.ts'

/** A sleeping network drive takes ten seconds or so; behind a busy encoder all takes longer. */
const limitMs = 60_000

interface Place {
  readonly queue: Queue
  readonly dataDir: string
  readonly modulePath: string
  /** Null when there is no ffmpeg: then nothing is looked at. */
  readonly tools: MediaTools | null
  readonly guardPath: string | null
  readonly log: Log
  readonly seen: (ids: readonly JobId[]) => void
}

export function createScouting({ queue, dataDir, modulePath, tools, ...rest }: Place): Scout {
  const thumbnailDir = thumbnailDirOf(dataDir)
  const thumbnails = keepThumbnails(queue, thumbnailDir)
  const { guardPath, log, seen } = rest
  const scout =
    tools === null
      ? null
      : createScout({
          queue,
          log,
          seen,
          init: { type: 'init', tools, guardPath, thumbnailDir, limitMs },
          spawn: (listener) => spawnScout(modulePath, listener),
          discardThumbnail: thumbnails.discard,
        })
  return {
    start: () => scout?.start(),
    async stop() {
      await scout?.stop()
      thumbnails.stop()
    },
  }
}

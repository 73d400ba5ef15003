// The jobs' thumbnails: made by the scout, kept as long as their jobs.
import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { JobId } from '../../shared/job.ts'
import { thumbnailName } from '../../shared/thumbnail.ts'
import type { Queue } from '../queue/queue.ts'

export interface Thumbnails {
  discard(id: JobId): void
  stop(): void
}

export function thumbnailDirOf(dataDir: string): string {
  return path.join(dataDir, 'thumbnails')
}

/** @param dir may not exist yet. */
export function keepThumbnails(queue: Queue, dir: string): Thumbnails {
  const discard = (id: JobId) => void discardFile(path.join(dir, thumbnailName(id)))
  const stopped = new AbortController()
  void clearForgotten(queue, dir, stopped.signal)
  const unsubscribe = queue.journal.subscribe((events) => {
    for (const { kind, jobId } of events) if (kind === 'removed') discard(jobId)
  })
  return {
    discard,
    stop() {
      stopped.abort()
      unsubscribe()
    },
  }
}

/** What a crash left: of removed jobs, and of strips that were not finished. */
async function clearForgotten(queue: Queue, dir: string, stopped: AbortSignal): Promise<void> {
  for (const name of await readdir(dir).catch(() => [])) {
    // Each is a look into the queue: ten thousand in one turn would hold main up.
    await nextTurn()
    if (stopped.aborted) return
    const id = Number.parseInt(name, 10)
    const isWanted = id > 0 && name === thumbnailName(id) && queue.find(id) !== null
    if (!isWanted) await discardFile(path.join(dir, name))
  }
}

/** What cannot be deleted now is tried again at the next start. */
async function discardFile(file: string): Promise<void> {
  await rm(file, { force: true }).catch(() => undefined)
}

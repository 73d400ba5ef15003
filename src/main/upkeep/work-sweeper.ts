// Deletes the segments of jobs that will never go on; a folder on a missing drive stays listed.
import { lstat, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Queue } from '../queue/queue.ts'

export async function sweepWorkFolders(queue: Queue): Promise<void> {
  for (const folder of queue.doneWork()) {
    try {
      await rm(folder, { recursive: true, force: true })
      await lstat(path.dirname(folder))
      queue.forgetWork(folder)
    } catch {
      // The next sweep tries again.
    }
  }
}

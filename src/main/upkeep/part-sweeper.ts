// Deletes part files that no attempt needs any more; one on a missing drive stays listed.
import { lstat, rm } from 'node:fs/promises'
import path from 'node:path'
import { companionFiles } from '../../core/media/plan/ffmpeg-arguments.ts'
import type { Queue } from '../queue/queue.ts'

export async function sweepPartFiles(queue: Queue): Promise<void> {
  for (const part of queue.leftovers()) {
    try {
      for (const file of [part, ...companionFiles(part)]) await rm(file, { force: true })
      // On a drive that is not there the file cannot be seen; its folder tells the two apart.
      await lstat(path.dirname(part))
      queue.forget(part)
    } catch {
      // Stays on the list; the next sweep tries again.
    }
  }
}

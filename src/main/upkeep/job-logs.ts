// The jobs' logs: written by the workers, kept as long as their jobs.
import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { jobLogName } from '../../shared/job-log-name.ts'
import type { Queue } from '../queue/queue.ts'

/** Returns the call that ends it. @param logDir may not exist yet. */
export function startClearingJobLogs(queue: Queue, logDir: string): () => void {
  void clearForgotten(queue, logDir)
  return queue.journal.subscribe((events) => {
    for (const { kind, jobId } of events) {
      if (kind === 'removed') void rm(path.join(logDir, jobLogName(jobId)), { force: true })
    }
  })
}

/** What a crash left of removed jobs. */
async function clearForgotten(queue: Queue, logDir: string): Promise<void> {
  for (const name of await readdir(logDir).catch(() => [])) {
    const id = Number(/^job-(\d+)\.log$/.exec(name)?.[1])
    if (id > 0 && queue.find(id) === null) await rm(path.join(logDir, name), { force: true })
  }
}

// The jobs' logs: written by the workers, kept as long as their jobs.
import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { jobLogName } from '../../shared/job-log-name.ts'
import type { Queue } from '../queue/queue.ts'

/** Returns the call that ends it. @param logDir may not exist yet. */
export function startClearingJobLogs(queue: Queue, logDir: string): () => void {
  const stopped = new AbortController()
  void clearForgotten(queue, logDir, stopped.signal)
  const unsubscribe = queue.journal.subscribe((events) => {
    for (const { kind, jobId } of events) {
      if (kind === 'removed') void discard(path.join(logDir, jobLogName(jobId)))
    }
  })
  return () => {
    stopped.abort()
    unsubscribe()
  }
}

/** What a crash left of removed jobs. */
async function clearForgotten(queue: Queue, logDir: string, stopped: AbortSignal): Promise<void> {
  for (const name of await readdir(logDir).catch(() => [])) {
    // Each is a look into the queue: ten thousand in one turn would hold main up.
    await nextTurn()
    if (stopped.aborted) return
    const id = Number(/^job-(\d+)\.log$/.exec(name)?.[1])
    if (id > 0 && queue.find(id) === null) await discard(path.join(logDir, name))
  }
}

/** What cannot be deleted now is tried again at the next start. */
async function discard(file: string): Promise<void> {
  await rm(file, { force: true }).catch(() => undefined)
}

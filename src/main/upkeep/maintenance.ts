// Housekeeping of the queue's file: done a little at a time, and only while no job runs.
import { Worker } from 'node:worker_threads'
import type { Log } from '../log.ts'
import type { Queue } from '../queue/queue.ts'

/** After the last job ended: not between two small ones. */
const idleMs = 10_000

/** Returns the call that ends it. @param checkThreadPath entry of the thread that reads a copy. */
export function startMaintenance(queue: Queue, checkThreadPath: string, log: Log): () => void {
  let timer: NodeJS.Timeout | undefined
  let stopped = false

  function arrange(): void {
    clearTimeout(timer)
    timer = setTimeout(() => void keepHouse(), idleMs)
  }

  async function keepHouse(): Promise<void> {
    if (queue.counts().running > 0) return
    try {
      while (!stopped && queue.prune()) await new Promise(setImmediate)
      if (!stopped) await queue.takeDailySnapshot((file) => checkInThread(checkThreadPath, file))
    } catch (error) {
      // The queue itself is whole; the next quiet moment tries again.
      log('warn', `housekeeping: ${String(error)}`)
    }
  }

  const unsubscribe = queue.journal.subscribe(arrange)
  arrange()
  return () => {
    stopped = true
    unsubscribe()
    clearTimeout(timer)
  }
}

function checkInThread(modulePath: string, file: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(modulePath, { workerData: file })
    thread.once('message', resolve)
    thread.once('error', reject)
  })
}

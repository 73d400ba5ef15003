// Brings jobs and workers together. Woken by events, never by a clock of its own.
import type { Attempt } from '../shared/worker.ts'
import type { JobId } from '../shared/job.ts'
import type { ProgressBoard } from './progress-board.ts'
import type { Queue } from './queue/queue.ts'
import type { PoolListener, Report, WorkerPool } from './workers/worker-pool.ts'

export interface Dispatcher {
  /** Cancels waiting jobs at once and asks the workers of running ones. Answers all it reached. */
  cancel(ids: readonly JobId[]): readonly JobId[]
  /** Takes no more jobs and ends the running ones as interrupted. */
  stop(): Promise<void>
}

interface Parts {
  readonly queue: Queue
  readonly progress: ProgressBoard
  readonly log: PoolListener['log']
  /** How many jobs may run at once, read at every turn. */
  readonly concurrency: () => number
  readonly createPool: (listener: PoolListener) => WorkerPool
  /** An attempt ended: its part file, if any is left, can go. */
  readonly sweep: () => void
}

export function startDispatcher(parts: Parts): Dispatcher {
  const { queue, progress, log, concurrency, createPool, sweep } = parts
  let stopped = false
  let pumpQueued = false

  /** Many events in one turn of the loop make one look at the table. */
  function wake(): void {
    if (pumpQueued || stopped) return
    pumpQueued = true
    setImmediate(() => {
      pumpQueued = false
      pump()
    })
  }

  function pump(): void {
    while (!stopped && pool.busy < concurrency()) {
      const assignment = queue.claim()
      if (assignment === null) return
      pool.run(assignment)
    }
  }

  function report(message: Report): void {
    const { attempt } = message
    switch (message.type) {
      case 'started':
        queue.recordFfmpeg(attempt, message.ffmpeg)
        break
      case 'planned':
        queue.recordPlan(attempt, message.summary)
        break
      case 'progress':
        progress.set(attempt.jobId, message.progress)
        break
      case 'intent':
        if (queue.recordIntent(attempt, message.intent)) pool.commit(attempt)
        break
    }
  }

  const pool = createPool({
    report,
    ended(attempt, end) {
      progress.clear(attempt.jobId)
      queue.settle(attempt, end)
      sweep()
    },
    log,
  })

  const unsubscribe = queue.journal.subscribe(wake)
  wake()

  return {
    cancel(ids) {
      const { cancelled, requested } = queue.cancel(ids)
      requested.forEach((attempt: Attempt) => pool.cancel(attempt))
      return [...cancelled, ...requested.map(({ jobId }) => jobId)]
    },
    async stop() {
      stopped = true
      unsubscribe()
      await pool.stop()
    },
  }
}

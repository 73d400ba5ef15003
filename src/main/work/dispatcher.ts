// Brings jobs and workers together. Woken by events, never by a clock of its own.
import type { AttemptEnd } from '../../core/queue/settlement.ts'
import type { Condition } from '../../shared/feed.ts'
import type { JobId } from '../../shared/job.ts'
import { planPointsSchema } from '../../shared/plan-points.ts'
import type { Attempt } from '../../shared/worker.ts'
import type { ProgressBoard } from './progress-board.ts'
import type { Assignment } from '../queue/claim.ts'
import { isDiskFull } from '../queue/connection.ts'
import type { Queue } from '../queue/queue.ts'
import type { PoolListener, Report, WorkerPool } from '../workers/worker-pool.ts'

export interface Dispatcher {
  /** From now on jobs are taken. Until then it only cancels, pauses and answers. */
  start(): void
  readonly started: boolean
  /** Cancels waiting jobs at once and asks the workers of running ones. Answers all it reached. */
  cancel(ids: readonly JobId[]): readonly JobId[]
  /** Running jobs are suspended where they are; waiting ones are passed over. Answers all it reached. */
  pause(ids: readonly JobId[]): readonly JobId[]
  resume(ids: readonly JobId[]): readonly JobId[]
  pauseQueue(): void
  resumeQueue(): void
  condition(): Condition
  /** Something outside the journal changed: how many jobs may run at once. */
  wake(): void
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
  readonly conditionChanged: () => void
}

/** Nothing tells of freed space or of a file put back; nothing is asked unless one is missing. */
const holdCheckMs = 5_000

export function createDispatcher(parts: Parts): Dispatcher {
  const { queue, progress, log, concurrency, createPool, sweep, conditionChanged } = parts
  /** Ends that the full drive had no room for yet. */
  const unsettled: { readonly attempt: Attempt; readonly end: AttemptEnd }[] = []
  let hold: { readonly reason: 'no-space' | 'moved'; readonly timer: NodeJS.Timeout } | null = null
  let started = false
  let stopped = false
  let pumpQueued = false

  const mayTake = () =>
    started && !stopped && hold === null && !queue.isPaused() && pool.busy < concurrency()

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
    try {
      if (!queue.isInPlace()) return waitFor('moved')
      while (mayTake()) {
        const assignment = queue.claim()
        if (assignment === null) return
        assign(assignment)
      }
    } catch (error) {
      waitIfFull(error)
    }
  }

  function assign(assignment: Assignment): void {
    pool.run(assignment)
    if (assignment.cancelRequested) pool.cancel(assignment.attempt)
  }

  /** An end and the next beginning share one commit: half the flushes of a queue of small files. */
  function settle(): void {
    try {
      const next = queue.journal.transact(() => {
        for (const { attempt, end } of unsettled) queue.settle(attempt, end)
        return mayTake() ? queue.claim() : null
      })
      unsettled.length = 0
      if (next !== null) assign(next)
      sweep()
    } catch (error) {
      waitIfFull(error)
    }
  }

  /** Nothing is lost by a full drive, and the work goes on by itself when there is space. */
  function waitIfFull(error: unknown): void {
    if (!isDiskFull(error)) throw error
    waitFor('no-space')
  }

  /** For notes that the work can do without while there is no room for them. */
  function orWait(note: () => void): void {
    try {
      note()
    } catch (error) {
      waitIfFull(error)
    }
  }

  function waitFor(reason: 'no-space' | 'moved'): void {
    if (hold !== null) return
    log('warn', `the queue waits: ${reason}`)
    const timer = setTimeout(() => {
      hold = null
      settle()
      wake()
      conditionChanged()
    }, holdCheckMs)
    hold = { reason, timer }
    conditionChanged()
  }

  function report(message: Report): void {
    const { attempt } = message
    try {
      switch (message.type) {
        case 'started':
          queue.recordFfmpeg(attempt, message.ffmpeg)
          break
        case 'planned':
          queue.recordPlan(attempt, JSON.stringify(planPointsSchema.parse(message.points)))
          break
        case 'continued':
          queue.recordContinued(attempt, message.fraction)
          break
        case 'work':
          if (queue.recordWork(attempt, message.path)) sweep()
          break
        case 'progress':
          progress.set(attempt.jobId, message.progress)
          break
        case 'intent':
          if (queue.recordIntent(attempt, message.intent)) pool.commit(attempt)
          break
      }
    } catch (error) {
      waitIfFull(error)
      // The finished file waits under its hidden name; the next attempt does it over.
      if (message.type === 'intent') pool.cancel(attempt)
    }
  }

  const pool = createPool({
    came: (worker) => orWait(() => queue.listProcess(worker)),
    gone: (worker) => orWait(() => queue.forgetProcess(worker)),
    report,
    ended(attempt, end) {
      progress.clear(attempt.jobId)
      unsettled.push({ attempt, end })
      settle()
    },
    log,
  })

  const unsubscribe = queue.journal.subscribe(wake)

  return {
    start() {
      started = true
      wake()
    },
    get started() {
      return started
    },
    cancel(ids) {
      const { reached, open } = queue.cancel(ids)
      for (const attempt of open) pool.cancel(attempt)
      return reached
    },
    pause(ids) {
      const { reached, open } = queue.pause(ids)
      for (const attempt of open) pool.suspend(attempt)
      return reached
    },
    resume(ids) {
      const { reached, open } = queue.resume(ids)
      if (!queue.isPaused()) for (const attempt of open) pool.resume(attempt)
      return reached
    },
    pauseQueue() {
      queue.setPaused(true)
      for (const { attempt } of queue.openAttempts()) pool.suspend(attempt)
      conditionChanged()
    },
    resumeQueue() {
      queue.setPaused(false)
      for (const { attempt, paused } of queue.openAttempts()) if (!paused) pool.resume(attempt)
      conditionChanged()
      wake()
    },
    condition: () => {
      if (hold !== null) return hold.reason
      return queue.isPaused() ? 'paused' : 'working'
    },
    wake,
    async stop() {
      stopped = true
      unsubscribe()
      await pool.stop()
      if (hold !== null) clearTimeout(hold.timer)
    },
  }
}

// The queue in a few figures, for all that the system shows of it: told on change only, and at most
// twice a second. Without work there is no timer.
import { overallProgress, type OverallProgress } from '../../core/queue/overall-progress.ts'
import type { Condition } from '../../shared/feed.ts'
import type { JobCounts, JobId } from '../../shared/job.ts'
import type { Queue } from '../queue/queue.ts'
import type { ProgressBoard } from '../work/progress-board.ts'

export interface QueueStatus extends OverallProgress {
  readonly running: number
  /** The person paused the whole queue. */
  readonly isPaused: boolean
  readonly hasFailed: boolean
  /** Completed or cancelled jobs are on the list. */
  readonly hasDone: boolean
}

export interface QueueStatusFeed {
  /** As it is now, not as it was last told. */
  now(): QueueStatus
  /** Told at once how it is, then of every change. Returns the call that ends it. */
  subscribe(listener: (status: QueueStatus) => void): () => void
  /** Something else than a job changed: the queue's condition. */
  touch(): void
  stop(): void
}

const pauseMs = 500

export function startQueueStatus(
  queue: Pick<Queue, 'counts' | 'openAttempts' | 'isPaused' | 'journal'>,
  progress: Pick<ProgressBoard, 'get' | 'subscribe'>,
  condition: () => Condition,
): QueueStatusFeed {
  /** Since there was last nothing to do. */
  let completed = 0
  const failed = new Set<JobId>()
  let timer: NodeJS.Timeout | null = null
  let told: QueueStatus | null = null
  const listeners = new Set<(status: QueueStatus) => void>()

  function now(): QueueStatus {
    const counts = queue.counts()
    const ended = { completed, failed: failed.size }
    const overall = overallProgress(counts, ended, begun(counts), condition())
    return {
      ...overall,
      running: counts.running,
      isPaused: queue.isPaused(),
      hasFailed: counts.failed > 0,
      hasDone: counts.completed + counts.cancelled > 0,
    }
  }

  function begun({ running, paused }: JobCounts): readonly (number | null)[] {
    if (running + paused === 0) return []
    return queue.openAttempts().map(({ attempt }) => fractionOf(attempt.jobId))
  }
  const fractionOf = (jobId: JobId) => progress.get(jobId)?.fraction ?? null

  function tell(): void {
    timer = null
    const status = now()
    if (status.live === 0) {
      completed = 0
      failed.clear()
    }
    if (told !== null && isSame(told, status)) return
    told = status
    for (const listener of listeners) listener(status)
  }

  const touch = () => {
    timer ??= setTimeout(tell, pauseMs)
  }
  const unsubscribeJournal = queue.journal.subscribe((events) => {
    for (const { jobId, kind } of events) {
      if (kind === 'completed') completed += 1
      if (kind === 'failed') failed.add(jobId)
      if (kind === 'retried') failed.delete(jobId)
    }
    touch()
  })
  const unsubscribeProgress = progress.subscribe(touch)

  return {
    now,
    touch,
    subscribe(listener) {
      listeners.add(listener)
      told ??= now()
      listener(told)
      return () => listeners.delete(listener)
    },
    stop() {
      unsubscribeJournal()
      unsubscribeProgress()
      if (timer !== null) clearTimeout(timer)
    },
  }
}

function isSame(one: QueueStatus, other: QueueStatus): boolean {
  return (Object.keys(one) as (keyof QueueStatus)[]).every((key) => one[key] === other[key])
}

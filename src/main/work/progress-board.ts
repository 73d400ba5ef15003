// Where running jobs stand. Lives in memory: progress is news, not history.
import type { ProgressTick } from '../../shared/feed.ts'
import type { JobId, JobProgress } from '../../shared/job.ts'

/** The window is told at most ten times a second. */
const tickMs = 100

export interface ProgressBoard {
  set(jobId: JobId, progress: JobProgress): void
  clear(jobId: JobId): void
  get(jobId: JobId): JobProgress | null
  /** Returns the call that ends the subscription. */
  subscribe(listener: (tick: ProgressTick) => void): () => void
}

export function createProgressBoard(): ProgressBoard {
  const current = new Map<JobId, JobProgress>()
  const changed = new Set<JobId>()
  const listeners = new Set<(tick: ProgressTick) => void>()
  let timer: NodeJS.Timeout | null = null

  function flush(): void {
    timer = null
    const tick: [JobId, JobProgress][] = []
    for (const id of changed) {
      const progress = current.get(id)
      if (progress !== undefined) tick.push([id, progress])
    }
    changed.clear()
    if (tick.length > 0) for (const listener of listeners) listener(tick)
  }

  return {
    set(jobId, progress) {
      current.set(jobId, progress)
      changed.add(jobId)
      timer ??= setTimeout(flush, tickMs)
    },
    clear(jobId) {
      current.delete(jobId)
      changed.delete(jobId)
    },
    get: (jobId) => current.get(jobId) ?? null,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

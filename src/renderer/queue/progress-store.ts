// Where running jobs stand, apart from the queue: a tick wakes the rows it is about and no other.
import type { ProgressTick } from '../../shared/feed.ts'
import type { JobId, JobProgress } from '../../shared/job.ts'

export interface ProgressStore {
  readonly get: (id: JobId) => JobProgress | null
  readonly take: (tick: ProgressTick) => void
  /** Forgets jobs that run no more, so that a retry does not start with old figures. */
  readonly keepOnly: (running: ReadonlySet<JobId>) => void
  readonly subscribe: (id: JobId, listener: () => void) => () => void
  readonly subscribeAll: (listener: () => void) => () => void
}

export function createProgressStore(): ProgressStore {
  const current = new Map<JobId, JobProgress>()
  const byJob = new Map<JobId, Set<() => void>>()
  const forAll = new Set<() => void>()

  return {
    get: (id) => current.get(id) ?? null,
    take(tick) {
      for (const [id, progress] of tick) current.set(id, progress)
      for (const [id] of tick) for (const listener of byJob.get(id) ?? []) listener()
      for (const listener of forAll) listener()
    },
    keepOnly(running) {
      for (const id of current.keys()) if (!running.has(id)) current.delete(id)
    },
    subscribe(id, listener) {
      const listeners = byJob.get(id) ?? new Set()
      byJob.set(id, listeners.add(listener))
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) byJob.delete(id)
      }
    },
    subscribeAll(listener) {
      forAll.add(listener)
      return () => forAll.delete(listener)
    },
  }
}

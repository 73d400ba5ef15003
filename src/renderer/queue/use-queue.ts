// What components watch of the queue. Each renders again only when its own part changed.
import { useCallback, useSyncExternalStore } from 'react'
import type { AppError } from '../../shared/errors.ts'
import type { Condition } from '../../shared/feed.ts'
import type { JobCounts, JobId, JobProgress, JobView } from '../../shared/job.ts'
import { useWindowModel } from '../model/use-window-model.ts'
import type { JobGroups } from './job-groups.ts'
import type { Rows } from './rows-by-id.ts'

/** Whether there is anything to show: `unknown` until main has said. */
export function useQueueShape(): 'unknown' | 'empty' | 'filled' {
  const { queue } = useWindowModel()
  return useSyncExternalStore(queue.subscribe, () => {
    const { rows, whole } = queue.current()
    if (rows.length > 0) return 'filled'
    return whole ? 'empty' : 'unknown'
  })
}

/** Why the queue cannot be shown; null while it can. */
export function useQueueFailure(): AppError | null {
  const { queue } = useWindowModel()
  return useSyncExternalStore(queue.subscribe, queue.failure)
}

/** Every change; for what sums up the whole queue. */
export function useRows(): Rows {
  const { queue } = useWindowModel()
  return useSyncExternalStore(queue.subscribe, () => queue.current().rows)
}

/** New only when a row came, went or moved between groups. */
export function useGroups(): JobGroups {
  const { queue } = useWindowModel()
  return useSyncExternalStore(queue.subscribe, () => queue.current().groups)
}

export function useCounts(): JobCounts {
  const { queue } = useWindowModel()
  return useSyncExternalStore(queue.subscribe, () => queue.current().counts)
}

/** Whether the queue as a whole works, and if not, why. */
export function useCondition(): Condition {
  const { queue } = useWindowModel()
  return useSyncExternalStore(queue.subscribe, () => queue.current().condition)
}

export function useJob(id: JobId): JobView | undefined {
  const { queue } = useWindowModel()
  return useSyncExternalStore(queue.subscribe, () => queue.job(id))
}

export function useJobProgress(id: JobId): JobProgress | null {
  const { progress } = useWindowModel()
  const subscribe = useCallback(
    (listener: () => void) => progress.subscribe(id, listener),
    [progress, id],
  )
  return useSyncExternalStore(subscribe, () => progress.get(id))
}

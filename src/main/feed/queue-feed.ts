// The window's view of the queue: a snapshot in chunks, then patches with rising revisions.
import type { Condition, QueuePatch, QueueSnapshot, Revision } from '../../shared/feed.ts'
import type { JobId, JobView } from '../../shared/job.ts'
import type { Queue } from '../queue/queue.ts'

/** Patches leave at most ten times a second. */
const flushMs = 100
/** Rows a patch: keeps each turn of main well under 16 ms. */
const patchRows = 500
/** Their text stays below 128 KiB, above which V8 keeps what is dead for long. */
const snapshotRows = 200
/** The first rows are more than any window shows, and are there sooner. */
const firstRows = 100

export interface QueueFeed {
  snapshot(after: JobId | null): QueueSnapshot
  /** Something changed that the journal does not tell of: the queue's condition, or what is seen of jobs. */
  touch(ids?: readonly JobId[]): void
  stop(): void
}

export function startQueueFeed(
  queue: Queue,
  condition: () => Condition,
  publish: (patch: QueuePatch) => void,
): QueueFeed {
  let revision: Revision = 0
  const changed = new Set<JobId>()
  let timer: NodeJS.Timeout | null = null

  function flush(): void {
    timer = null
    const ids = [...changed].slice(0, patchRows)
    const upserted: JobView[] = []
    const removed: JobId[] = []
    for (const id of ids) {
      changed.delete(id)
      const job = queue.find(id)
      if (job === null) removed.push(id)
      else upserted.push(job)
    }
    revision += 1
    publish({ revision, upserted, removed, counts: queue.counts(), condition: condition() })
    if (changed.size > 0) timer = setTimeout(flush, flushMs)
  }

  const touch = (ids: readonly JobId[] = []) => {
    for (const id of ids) changed.add(id)
    timer ??= setTimeout(flush, flushMs)
  }
  const unsubscribe = queue.journal.subscribe((events) => {
    for (const { jobId } of events) changed.add(jobId)
    touch()
  })

  return {
    touch,
    snapshot(after) {
      const limit = after === null ? firstRows : snapshotRows
      const jobs = queue.list(after ?? 0, limit)
      const next = jobs.length === limit ? (jobs.at(-1)?.id ?? null) : null
      return { revision, jobs, next, counts: queue.counts(), condition: condition() }
    },
    stop() {
      unsubscribe()
      if (timer !== null) clearTimeout(timer)
    },
  }
}

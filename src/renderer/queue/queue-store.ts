// Keeps the projection fed: asks for the chunks it lacks, hands it the patches, tells React.
import type { Bridge } from '../../shared/bridge.ts'
import type { AppError } from '../../shared/errors.ts'
import type { QueuePatch } from '../../shared/feed.ts'
import { isFinal, type JobId, type JobView } from '../../shared/job.ts'
import { unpack } from '../../shared/packed.ts'
import { countGroup } from './job-groups.ts'
import {
  applyChunk,
  applyPatch,
  initialProjection,
  restartLoad,
  type QueueProjection,
  type SnapshotLoad,
} from './queue-projection.ts'
import { findRow } from './rows-by-id.ts'

export interface QueueStore {
  /** The current projection; a new value whenever anything changed. */
  readonly current: () => QueueProjection
  /** Why the last snapshot could not be had; null while all is well. */
  readonly failure: () => AppError | null
  readonly job: (id: JobId) => JobView | undefined
  /** When nothing was left to do the last time, Unix milliseconds; 0 when that was never seen. */
  readonly idleSinceMs: () => number
  readonly subscribe: (listener: () => void) => () => void
  /** Jobs that became final while the window watched. */
  readonly onSettled: (listener: (jobs: readonly JobView[]) => void) => void
  /** Jobs that are no longer on the list. */
  readonly onRemoved: (listener: (ids: readonly JobId[]) => void) => void
  readonly reload: () => void
}

export function createQueueStore(bridge: Bridge): QueueStore {
  let projection = initialProjection
  let failure: AppError | null = null
  let idleSinceMs = 0
  let asked: SnapshotLoad | null = null
  const listeners = new Set<() => void>()
  const removedListeners = new Set<(ids: readonly JobId[]) => void>()
  const settledListeners = new Set<(jobs: readonly JobView[]) => void>()

  function show(next: QueueProjection): void {
    if (next === projection) return
    projection = next
    const { counts } = next
    if (countGroup(counts, 'active') + countGroup(counts, 'waiting') === 0) idleSinceMs = Date.now()
    for (const listener of listeners) listener()
    askForMore()
  }

  function askForMore(): void {
    const { load } = projection
    if (load === null || (asked?.number === load.number && asked.after === load.after)) return
    asked = load
    void bridge.invoke('queue.snapshot', { after: load.after }).then((answer) => {
      if (projection.load?.number !== load.number) return
      failure = answer.ok ? null : answer.error
      if (answer.ok) show(applyChunk(projection, load.number, unpack(answer.value)))
      else for (const listener of listeners) listener()
    })
  }

  function takePatch(patch: QueuePatch): void {
    const before = projection.rows
    show(applyPatch(projection, patch))
    if (patch.removed.length > 0) for (const told of removedListeners) told(patch.removed)
    if (!projection.whole) return
    const settled = patch.upserted.filter((job) => {
      const known = findRow(before, job.id)
      return isFinal(job.state) && known !== undefined && !isFinal(known.state)
    })
    if (settled.length > 0) for (const listener of settledListeners) listener(settled)
  }

  // Before the first question: no patch after its answer may be missed.
  bridge.subscribe('queue.patch', (patch) => takePatch(unpack(patch)))
  askForMore()

  return {
    current: () => projection,
    failure: () => failure,
    job: (id) => findRow(projection.rows, id),
    idleSinceMs: () => idleSinceMs,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    onSettled(listener) {
      settledListeners.add(listener)
    },
    onRemoved(listener) {
      removedListeners.add(listener)
    },
    reload() {
      failure = null
      show(restartLoad(projection))
    },
  }
}

// Which jobs are selected, by id: the selection stays with its jobs while rows move. A row asks about
// itself alone, so that a change renders the rows it is about.
import type { JobId } from '../../shared/job.ts'

export interface SelectionStore {
  readonly has: (id: JobId) => boolean
  readonly size: () => number
  /** The set itself; it changes. A new one after every change would copy 100,000 ids for one key. */
  readonly ids: () => ReadonlySet<JobId>
  /** Counts up with every change. */
  readonly version: () => number
  /** Where a range begins; null before the first choice. */
  readonly anchor: () => JobId | null
  readonly only: (id: JobId) => void
  readonly toggle: (id: JobId) => void
  /** @param keep adds to what is selected. The anchor stays. */
  readonly range: (ids: Iterable<JobId>, keep: boolean) => void
  readonly clear: () => void
  readonly forget: (ids: readonly JobId[]) => void
  /** Drops what is not among these. */
  readonly keepOnly: (shown: ReadonlySet<JobId>) => void
  readonly subscribe: (listener: () => void) => () => void
}

export function createSelectionStore(): SelectionStore {
  let ids = new Set<JobId>()
  let anchor: JobId | null = null
  let version = 0
  const listeners = new Set<() => void>()
  function changed(): void {
    version += 1
    for (const listener of listeners) listener()
  }

  return {
    has: (id) => ids.has(id),
    size: () => ids.size,
    ids: () => ids,
    version: () => version,
    anchor: () => anchor,
    only(id) {
      anchor = id
      if (ids.size === 1 && ids.has(id)) return
      ids = new Set([id])
      changed()
    },
    toggle(id) {
      anchor = id
      if (!ids.delete(id)) ids.add(id)
      changed()
    },
    range(more, keep) {
      if (!keep) ids = new Set()
      for (const id of more) ids.add(id)
      changed()
    },
    clear() {
      anchor = null
      if (ids.size === 0) return
      ids = new Set()
      changed()
    },
    forget(gone) {
      let any = false
      for (const id of gone) any = ids.delete(id) || any
      if (anchor !== null && gone.includes(anchor)) anchor = null
      if (any) changed()
    },
    keepOnly(shown) {
      const before = ids.size
      for (const id of ids) if (!shown.has(id)) ids.delete(id)
      if (anchor !== null && !shown.has(anchor)) anchor = null
      if (ids.size !== before) changed()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

// What components watch of the selection.
import { useMemo, useSyncExternalStore } from 'react'
import type { JobId, JobView } from '../../shared/job.ts'
import { useWindowModel } from '../model/use-window-model.ts'
import { useRows } from '../queue/use-queue.ts'
import { selectedJobs } from './selected-jobs.ts'

/** A row renders again only when it is selected or no longer is. */
export function useIsSelected(id: JobId): boolean {
  const { selection } = useWindowModel()
  return useSyncExternalStore(selection.subscribe, () => selection.has(id))
}

export function useSelectionSize(): number {
  const { selection } = useWindowModel()
  return useSyncExternalStore(selection.subscribe, selection.size)
}

/** The selected jobs as they are now. */
export function useSelectedJobs(): readonly JobView[] {
  const { selection } = useWindowModel()
  const rows = useRows()
  const version = useSyncExternalStore(selection.subscribe, selection.version)
  return useMemo(
    () => (version < 0 ? [] : selectedJobs(rows, selection.ids())),
    [rows, selection, version],
  )
}

// What components watch of the filter.
import { useObservable } from '../model/observable.ts'
import { useWindowModel } from '../model/use-window-model.ts'
import type { JobGroups } from '../queue/job-groups.ts'
import { showsAll, type ListFilter } from './list-filter.ts'

export function useFilter(): ListFilter {
  return useObservable(useWindowModel().filter)
}

export function useShownGroups(): { readonly groups: JobGroups; readonly narrowed: boolean } {
  const { filter } = useWindowModel()
  const groups = useObservable(filter.shown)
  return { groups, narrowed: !showsAll(useFilter()) }
}

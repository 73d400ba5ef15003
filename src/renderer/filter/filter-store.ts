// What is shown of the queue: follows the filter and the queue, without ever holding up the page.
import { createObservable, type Observable } from '../model/observable.ts'
import type { JobGroups } from '../queue/job-groups.ts'
import type { QueueStore } from '../queue/queue-store.ts'
import { noFilter, showsAll, type ListFilter } from './list-filter.ts'
import { showGroups } from './shown-groups.ts'

export interface FilterStore extends Observable<ListFilter> {
  readonly change: (change: Partial<ListFilter>) => void
  readonly reset: () => void
  /** Whether the search field is wanted, though nothing is searched for yet. */
  readonly open: Observable<boolean>
  readonly setOpen: (open: boolean) => void
  readonly shown: Observable<JobGroups>
}

/** A third of a frame: what else happens in it stays smooth. */
const turnMs = 5
/** While jobs come and go, looking again this often is enough. */
const pauseMs = 250

export function createFilterStore(
  queue: QueueStore,
  narrowed: (groups: JobGroups) => void,
): FilterStore {
  const filter = createObservable(noFilter)
  const open = createObservable(false)
  const shown = createObservable(queue.current().groups)
  let seen = queue.current().rows
  let timer: ReturnType<typeof setTimeout> | undefined
  let working = false
  let again = false

  const isPlain = () => showsAll(filter.current()) && filter.current().order === 'added'

  /** @param waitMs before it begins. What is under way is finished first: it would else never end. */
  function look(waitMs: number): void {
    if (working) {
      again = true
      return
    }
    clearTimeout(timer)
    timer = setTimeout(begin, waitMs)
  }

  function begin(): void {
    const { groups, rows } = queue.current()
    if (isPlain()) {
      shown.set(groups)
      return
    }
    working = true
    again = false
    const wanted = filter.current()
    const steps = showGroups(groups, rows, wanted)
    const work = (): void => {
      // The person typed on: what this would show nobody wants to see.
      if (filter.current() !== wanted) {
        working = false
        begin()
        return
      }
      const endMs = performance.now() + turnMs
      let step = steps.next()
      while (step.done !== true && performance.now() < endMs) step = steps.next()
      if (step.done !== true) {
        setTimeout(work)
        return
      }
      working = false
      shown.set(step.value)
      if (!showsAll(wanted)) narrowed(step.value)
      if (again) look(pauseMs)
    }
    work()
  }

  queue.subscribe(() => {
    const { groups, rows } = queue.current()
    if (rows === seen) return
    seen = rows
    if (isPlain()) shown.set(groups)
    else look(pauseMs)
  })
  filter.subscribe(() => {
    if (isPlain()) shown.set(queue.current().groups)
    else look(0)
  })

  return {
    current: filter.current,
    subscribe: filter.subscribe,
    change: (change) => filter.set({ ...filter.current(), ...change }),
    reset() {
      filter.set(noFilter)
      open.set(false)
    },
    open,
    setOpen: open.set,
    shown,
  }
}

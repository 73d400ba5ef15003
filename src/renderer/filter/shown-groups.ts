// The groups as the filter leaves them, made a little at a time: no turn of the page waits for all rows.
import type { JobId, JobView } from '../../shared/job.ts'
import { groupOf, type JobGroup, type JobGroups } from '../queue/job-groups.ts'
import { findRow, type Rows } from '../queue/rows-by-id.ts'
import { matcherOf, showsAll, sortKeyOf, type ListFilter } from './list-filter.ts'

/** Rows between two looks at the clock: well under a millisecond. */
const rowsAStep = 1_000

/** Yields between steps; returns what is shown. */
export function* showGroups(
  groups: JobGroups,
  rows: Rows,
  filter: ListFilter,
): Generator<undefined, JobGroups> {
  const shown = showsAll(filter) ? groups : yield* matchRows(groups, rows, filter)
  if (filter.order === 'added') return shown
  const keyOf = sortKeyOf(filter.order)
  const finished: Keyed[] = []
  for (const [index, id] of shown.finished.entries()) {
    if (index % rowsAStep === rowsAStep - 1) yield
    const job = findRow(rows, id)
    if (job !== undefined) finished.push({ id, key: keyOf(job) })
  }
  const sorted = yield* mergeSort(finished)
  return { ...shown, finished: sorted.map(({ id }) => id) }
}

/** Active and finished rows keep the order of `rows`; what waits keeps that of its group. */
function* matchRows(
  groups: JobGroups,
  rows: Rows,
  filter: ListFilter,
): Generator<undefined, JobGroups> {
  const matches = matcherOf(filter)
  const shown: Record<JobGroup, JobId[]> = { active: [], waiting: [], finished: [] }
  const waiting = new Set<JobId>()
  for (const [index, job] of rows.entries()) {
    if (index % rowsAStep === rowsAStep - 1) yield
    if (!matches(job)) continue
    const group = groupOf((job satisfies JobView).state)
    if (group === 'waiting') waiting.add(job.id)
    else shown[group].push(job.id)
  }
  for (const [index, id] of groups.waiting.entries()) {
    if (index % rowsAStep === rowsAStep - 1) yield
    if (waiting.has(id)) shown.waiting.push(id)
  }
  return shown
}

interface Keyed {
  readonly id: JobId
  readonly key: number | string
}

const precedes = (a: Keyed, b: Keyed) => (a.key === b.key ? a.id <= b.id : a.key < b.key)

/** Short runs are sorted at once, then merged, with a pause after each thousand. */
export function* mergeSort(items: readonly Keyed[]): Generator<undefined, readonly Keyed[]> {
  let runs: Keyed[][] = []
  for (let start = 0; start < items.length; start += rowsAStep) {
    runs.push(items.slice(start, start + rowsAStep).sort((a, b) => (precedes(a, b) ? -1 : 1)))
    yield
  }
  while (runs.length > 1) {
    const merged: Keyed[][] = []
    for (let at = 0; at < runs.length; at += 2) {
      merged.push(yield* merge(runs[at] ?? [], runs[at + 1] ?? []))
    }
    runs = merged
  }
  return runs[0] ?? []
}

function* merge(left: readonly Keyed[], right: readonly Keyed[]): Generator<undefined, Keyed[]> {
  const merged: Keyed[] = []
  let [l, r] = [0, 0]
  while (l < left.length || r < right.length) {
    if (merged.length % rowsAStep === rowsAStep - 1) yield
    const [a, b] = [left[l], right[r]]
    const takesLeft = b === undefined || (a !== undefined && precedes(a, b))
    const next = takesLeft ? a : b
    if (next !== undefined) merged.push(next)
    if (takesLeft) l += 1
    else r += 1
  }
  return merged
}

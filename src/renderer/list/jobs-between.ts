// The jobs from one row to another, both included, in either direction; none when one is not shown.
import type { JobId } from '../../shared/job.ts'
import type { ListLayout } from './list-layout.ts'

export function jobsBetween(layout: ListLayout, from: JobId, to: JobId): JobId[] {
  const [a, b] = [layout.indexOf(from), layout.indexOf(to)]
  if (b === -1) return []
  const jobs: JobId[] = []
  for (let index = a === -1 ? b : Math.min(a, b); index <= Math.max(a, b); index += 1) {
    const key = layout.keyAt(index)
    if (typeof key === 'number' && key > 0) jobs.push(key)
  }
  return jobs
}

/** Every job that is shown: not those of closed groups. */
export function allJobs(layout: ListLayout): JobId[] {
  const jobs: JobId[] = []
  for (let index = 0; index < layout.count; index += 1) {
    const key = layout.keyAt(index)
    if (typeof key === 'number' && key > 0) jobs.push(key)
  }
  return jobs
}

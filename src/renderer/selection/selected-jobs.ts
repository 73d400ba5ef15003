// The jobs behind a set of ids, and what can be done with each of them.
import { isFinal, type JobId, type JobView } from '../../shared/job.ts'
import { groupOf } from '../queue/job-groups.ts'
import { findRow, type Rows } from '../queue/rows-by-id.ts'

/** From here on, going through all rows once is quicker than finding each. */
const many = 2_000

export function selectedJobs(rows: Rows, ids: ReadonlySet<JobId>): readonly JobView[] {
  if (ids.size > many) return rows.filter(({ id }) => ids.has(id))
  const jobs: JobView[] = []
  for (const id of ids) {
    const job = findRow(rows, id)
    if (job !== undefined) jobs.push(job)
  }
  return jobs.sort((a, b) => a.id - b.id)
}

export type BulkAction = 'pause' | 'resume' | 'cancel' | 'retry' | 'remove' | 'move' | 'change'

/** By action, those of the jobs that it is for. */
export type Reach = Readonly<Record<BulkAction, readonly JobId[]>>

const fits: Readonly<Record<BulkAction, (job: JobView) => boolean>> = {
  pause: ({ state }) => state === 'queued' || state === 'scheduled' || state === 'running',
  resume: ({ state }) => state === 'paused',
  cancel: ({ state }) => !isFinal(state),
  retry: ({ state }) => state === 'failed' || state === 'cancelled' || state === 'scheduled',
  remove: ({ state }) => isFinal(state),
  move: ({ state }) => groupOf(state) === 'waiting',
  change: ({ state }) => state === 'queued' || state === 'scheduled' || state === 'paused',
}

export function reachOf(jobs: readonly JobView[]): Reach {
  const reach: Record<BulkAction, JobId[]> = {
    pause: [],
    resume: [],
    cancel: [],
    retry: [],
    remove: [],
    move: [],
    change: [],
  }
  const actions = Object.keys(reach) as BulkAction[]
  for (const job of jobs)
    for (const action of actions) if (fits[action](job)) reach[action].push(job.id)
  return reach
}

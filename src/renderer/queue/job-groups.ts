// The three groups of the list, and which job stands in which.
import type { JobCounts, JobId, JobState, JobView } from '../../shared/job.ts'
import type { Rows } from './rows-by-id.ts'
import { sortByTurn } from './waiting-order.ts'

export type JobGroup = 'active' | 'waiting' | 'finished'

/** Ids by group: what waits in the order of its turn, the rest as it was added. */
export type JobGroups = Readonly<Record<JobGroup, readonly JobId[]>>

const groupOfState: Readonly<Record<JobState, JobGroup>> = {
  running: 'active',
  paused: 'active',
  queued: 'waiting',
  scheduled: 'waiting',
  completed: 'finished',
  failed: 'finished',
  cancelled: 'finished',
}

export function groupOf(state: JobState): JobGroup {
  return groupOfState[state]
}

export const noGroups: JobGroups = { active: [], waiting: [], finished: [] }

export function groupRows(rows: Rows): JobGroups {
  const groups: Record<JobGroup, JobId[]> = { active: [], waiting: [], finished: [] }
  const waiting: JobView[] = []
  for (const job of rows) {
    const group = groupOfState[job.state]
    if (group === 'waiting') waiting.push(job)
    else groups[group].push(job.id)
  }
  return { ...groups, waiting: sortByTurn(waiting).map(({ id }) => id) }
}

export function countGroup(counts: JobCounts, group: JobGroup): number {
  if (group === 'active') return counts.running + counts.paused
  if (group === 'waiting') return counts.queued + counts.scheduled
  return counts.completed + counts.failed + counts.cancelled
}

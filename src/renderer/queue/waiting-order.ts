// The order in which jobs come to their turn: as the queue itself has it, so that what is on top is next.
import type { JobView } from '../../shared/job.ts'

type Place = Pick<JobView, 'priority' | 'orderKey'>

export function compareTurns(a: Place, b: Place): number {
  if (a.priority !== b.priority) return b.priority - a.priority
  // Plain byte order, which for these keys is that of their UTF-16 units.
  return a.orderKey < b.orderKey ? -1 : a.orderKey > b.orderKey ? 1 : 0
}

/** Sorts in place. Most lists are sorted already, which looking over 100,000 rows once can tell. */
export function sortByTurn(jobs: JobView[]): JobView[] {
  const sorted = jobs.every((job, index) => {
    const before = jobs[index - 1]
    return before === undefined || compareTurns(before, job) <= 0
  })
  return sorted ? jobs : jobs.sort(compareTurns)
}

// Bulk actions on thousands of jobs: a few hundred a transaction, with a turn of the event loop between.
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { JobId } from '../../shared/job.ts'

/** A transaction of this many small updates takes a few milliseconds, its flush included. */
const chunk = 250

/** Answers what all the chunks answered, in order. */
export async function inChunks<T>(
  ids: readonly JobId[],
  act: (ids: readonly JobId[]) => readonly T[],
): Promise<readonly T[]> {
  const answers: T[] = []
  for (let start = 0; start < ids.length; start += chunk) {
    if (start > 0) await nextTurn()
    answers.push(...act(ids.slice(start, start + chunk)))
  }
  return answers
}

// What a person asks of all jobs of a kind, from menus and notifications that know no rows.
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { JobId, JobState } from '../../shared/job.ts'
import type { Queue } from '../queue/queue.ts'
import { inChunks } from './in-chunks.ts'

export type RemoveJobs = (ids: readonly JobId[]) => readonly JobId[]

export async function retryFailed(queue: Queue): Promise<void> {
  await inChunks(await idsIn(queue, ['failed']), queue.retry)
}

/** Completed and cancelled jobs leave the list; failed ones still want something. */
export async function clearDone(queue: Queue, remove: RemoveJobs): Promise<void> {
  await inChunks(await idsIn(queue, ['completed', 'cancelled']), remove)
}

const chunk = 500

/** A chunk of the list a turn: a list of a million takes a while, and nothing else waits for it. */
async function idsIn(queue: Queue, states: readonly JobState[]): Promise<readonly JobId[]> {
  const counts = queue.counts()
  let left = states.reduce((sum, state) => sum + counts[state], 0)
  const ids: JobId[] = []
  let after = 0
  while (left > 0) {
    const jobs = queue.list(after, chunk)
    const found = jobs.filter(({ state }) => states.includes(state))
    ids.push(...found.map(({ id }) => id))
    left -= found.length
    const last = jobs.at(-1)
    if (last === undefined) break
    after = last.id
    await nextTurn()
  }
  return ids
}

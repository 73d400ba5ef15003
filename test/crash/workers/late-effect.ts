// Brings a message with a stale token past the pool to the queue, and tells what it did there: nothing but
// a line in the journal, for an end.
import type { PoolListener } from '../../../src/main/workers/worker-pool.ts'
import type { FromWorker } from '../../../src/shared/worker.ts'
import type { WatchedQueue } from '../queue/io/watched-queue.ts'

type Reported = Extract<FromWorker, { readonly attempt: unknown }>

interface Ways {
  /** As if it came from the worker that has the job now. */
  readonly throughPool: () => void
  /** As a pool without a fence would pass it on. */
  readonly dispatcher: Pick<PoolListener, 'report' | 'ended'>
}

/** Null when every fence held. */
export function findLateEffect(
  { queue, db }: WatchedQueue,
  message: Reported,
  { throughPool, dispatcher }: Ways,
): string | null {
  const { jobId } = message.attempt
  const row = () => JSON.stringify(db.prepare('SELECT * FROM jobs WHERE id = ?').get(jobId))
  const before = row()
  const lastEvent = queue.journal.lastId()
  throughPool()
  if (row() !== before || queue.journal.lastId() !== lastEvent) {
    return `the pool passed on a late “${message.type}” of job ${jobId}`
  }
  if (message.type !== 'settled') {
    dispatcher.report(message)
    return row() === before ? null : `a late “${message.type}” changed job ${jobId}`
  }
  dispatcher.ended(message.attempt, message.outcome)
  const [first, ...others] = queue.journal
    .readAfter(lastEvent, 99)
    .filter((event) => event.jobId === jobId)
    .map(({ kind }) => kind)
  if (first !== 'late-report') return `the late end of job ${jobId} is not in the journal`
  // An end is followed by the next beginning, which may be this very job's.
  if (others.every((kind) => kind === 'claimed') && (others.length > 0 || row() === before)) {
    return null
  }
  return `a late end changed job ${jobId}`
}

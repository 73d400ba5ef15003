// Takes jobs off the list late: the window no longer sees them at once, the queue lets go of them when
// nobody can want them back. A crash in between loses nothing: they are on the list again.
import { isFinal, type JobCounts, type JobId, type JobState } from '../../shared/job.ts'
import type { Queue } from '../queue/queue.ts'
import { inChunks } from '../work/in-chunks.ts'

/** Undo is offered for 10 s, and longer while the pointer or the focus rests on it. */
const heldMs = 30_000

export interface LateRemoval {
  /** The queue as the window is to see it. */
  readonly seen: Queue
  /** Final jobs only. Answers those that went out of sight. */
  remove(ids: readonly JobId[]): readonly JobId[]
  /** Answers those that are back on the list; the others were let go already. */
  restore(ids: readonly JobId[]): readonly JobId[]
  /** Lets go of all that is held. */
  stop(): Promise<void>
}

/** @param changed called with jobs that the window sees otherwise now. */
export function startLateRemoval(
  queue: Queue,
  changed: (ids: readonly JobId[]) => void,
): LateRemoval {
  const held = new Map<JobId, JobState>()
  const timers = new Set<NodeJS.Timeout>()

  async function letGo(ids: readonly JobId[]): Promise<void> {
    await inChunks(ids, (some) => queue.remove(some.filter((id) => held.has(id))))
    for (const id of ids) held.delete(id)
  }

  function restore(ids: readonly JobId[]): readonly JobId[] {
    const back = ids.filter((id) => held.delete(id))
    if (back.length > 0) changed(back)
    return back
  }

  // Somebody tries one again, from a terminal perhaps: it is wanted.
  const unsubscribe = queue.journal.subscribe((events) => {
    for (const { kind, jobId } of events) if (kind === 'retried') held.delete(jobId)
  })

  return {
    seen: {
      ...queue,
      find: (id) => (held.has(id) ? null : queue.find(id)),
      list(after, limit) {
        const jobs = []
        let last = after
        for (;;) {
          const wanted = limit - jobs.length
          const chunk = queue.list(last, wanted)
          jobs.push(...chunk.filter(({ id }) => !held.has(id)))
          last = chunk.at(-1)?.id ?? last
          if (jobs.length === limit || chunk.length < wanted) return jobs
        }
      },
      counts: () => without(queue.counts(), held.values()),
    },
    remove(ids) {
      const gone = ids.filter((id) => {
        const state = held.has(id) ? undefined : queue.find(id)?.state
        if (state === undefined || !isFinal(state)) return false
        held.set(id, state)
        return true
      })
      if (gone.length === 0) return gone
      const timer = setTimeout(() => {
        timers.delete(timer)
        void letGo(gone)
      }, heldMs)
      timers.add(timer)
      changed(gone)
      return gone
    },
    restore,
    async stop() {
      unsubscribe()
      for (const timer of timers) clearTimeout(timer)
      await letGo([...held.keys()])
    },
  }
}

function without(counts: JobCounts, states: Iterable<JobState>): JobCounts {
  const rest: Record<JobState, number> = { ...counts }
  for (const state of states) rest[state] -= 1
  return rest
}

// The job that is looked at closely, and what main answered about it.
import type { JobDetail } from '../../shared/job-detail.ts'
import type { JobId } from '../../shared/job.ts'
import type { Commander } from '../model/commander.ts'
import { createObservable, type Observable } from '../model/observable.ts'
import type { QueueStore } from '../queue/queue-store.ts'

export interface DetailStore extends Observable<JobId | null> {
  /** Null until it is there. Of another job than the current one never. */
  readonly answer: Observable<JobDetail | null>
  readonly show: (id: JobId) => void
  readonly close: () => void
}

export function createDetailStore(queue: QueueStore, command: Commander): DetailStore {
  const chosen = createObservable<JobId | null>(null)
  const answer = createObservable<JobDetail | null>(null)
  let asking = false
  let again = false

  /** One question at a time: who walks through the list asks about where they stop. */
  async function ask(): Promise<void> {
    const id = chosen.current()
    if (id === null) return
    if (asking) {
      again = true
      return
    }
    asking = true
    const detail = await command('jobs.detail', { id })
    asking = false
    if (chosen.current() === id) answer.set(detail)
    if (again || chosen.current() !== id) {
      again = false
      void ask()
    }
  }

  function close(): void {
    chosen.set(null)
    answer.set(null)
  }

  // Its row changes with each thing that happens to it.
  queue.subscribe(() => {
    const id = chosen.current()
    if (id === null || asking) return
    const known = answer.current()?.job
    const job = queue.job(id)
    if (job === undefined) close()
    else if (known?.id === id && known.state !== job.state) void ask()
    else if (known?.id === id && known.planSummary !== job.planSummary) void ask()
  })

  return {
    current: chosen.current,
    subscribe: chosen.subscribe,
    answer,
    show(id) {
      if (chosen.current() === id) return
      answer.set(null)
      chosen.set(id)
      void ask()
    },
    close,
  }
}

// What a person can ask for jobs, one or a hundred thousand; what cannot be had they are told.
import type { JobId } from '../../shared/job.ts'
import { describeError } from '../../shared/strings/errors.ts'
import { queueViewText } from '../../shared/strings/queue-view.ts'
import type { CommandInput } from '../../shared/ipc.ts'
import type { Announcer } from '../announce/announcer.ts'
import type { Commander } from '../model/commander.ts'
import type { NoticeStore } from '../notices/notice-store.ts'
import type { QueueStore } from '../queue/queue-store.ts'
import { copyText } from './copy-text.ts'

/** Main holds what was removed three times as long, for whoever lets the pointer rest on the notice. */
const undoShownMs = 10_000

type Ids = readonly JobId[]

export interface JobCommands {
  readonly cancel: (ids: Ids) => void
  readonly pause: (ids: Ids) => void
  readonly resume: (ids: Ids) => void
  readonly retry: (ids: Ids) => void
  /** Off the list, with a way back for a while. */
  readonly remove: (ids: Ids) => void
  /** Brings back what was removed last; false when there is nothing. */
  readonly undoRemoval: () => boolean
  /** Puts jobs that wait before another, or behind all that wait. */
  readonly move: (ids: Ids, before: JobId | null) => void
  readonly changePreset: (ids: Ids, presetId: string) => void
  readonly changeDestination: (ids: Ids, destinationDir: string | null) => void
  /** Asks for the folder. */
  readonly chooseDestinationOf: (ids: Ids) => Promise<void>
  /** As failed and cancelled jobs go back into the queue, but with this preset. */
  readonly retryWith: (id: JobId, presetId: string) => void
  readonly reveal: (jobId: JobId) => void
  readonly open: (jobId: JobId) => void
  readonly copy: (text: string) => void
}

export function createJobCommands(
  command: Commander,
  queue: QueueStore,
  notices: NoticeStore,
  announcer: Announcer,
): JobCommands {
  let removed: Ids = []

  async function remove(ids: Ids): Promise<void> {
    const gone = await command('queue.remove', { ids: [...ids] })
    if (gone === null || gone.length === 0) return
    removed = gone
    const { message, remedy, undo } = queueViewText().removed
    notices.add({
      message: message(gone.length),
      remedy,
      shownMs: undoShownMs,
      action: { label: undo, act: () => restore(gone) },
    })
  }

  function restore(ids: Ids): void {
    if (removed === ids) removed = []
    void command('queue.restore', { ids: [...ids] })
  }

  async function move(ids: Ids, before: JobId | null): Promise<void> {
    // Last of all is last of the lowest priority: a job keeps its own unless another says otherwise.
    const moved = new Set(ids)
    const staying = queue.current().groups.waiting.filter((id) => !moved.has(id))
    const last = staying.at(-1)
    const lowest = last === undefined ? undefined : queue.job(last)?.priority
    const above = ids.filter((id) => (queue.job(id)?.priority ?? 0) > (lowest ?? 0))
    if (before === null && lowest !== undefined && above.length > 0) {
      await command('queue.setPriority', { ids: above, priority: lowest })
    }
    await command('queue.move', { ids: [...ids], before })
  }

  async function change(ids: Ids, wish: Omit<CommandInput<'queue.change'>, 'ids'>): Promise<void> {
    const receipt = await command('queue.change', { ids: [...ids], ...wish })
    const first = receipt?.refused[0]
    if (receipt === null || first === undefined) return
    const { message, remedy } = describeError(first.error)
    notices.add({
      message: queueViewText().notChanged.message(receipt.refused.length),
      remedy: `${message} ${remedy}`,
    })
  }

  return {
    cancel: (ids) => void command('queue.cancel', { ids: [...ids] }),
    pause: (ids) => void command('queue.pause', { ids: [...ids] }),
    resume: (ids) => void command('queue.resume', { ids: [...ids] }),
    retry: (ids) => void command('queue.retry', { ids: [...ids] }),
    remove: (ids) => void remove(ids),
    undoRemoval() {
      if (removed.length === 0) return false
      restore(removed)
      return true
    },
    move: (ids, before) => void move(ids, before),
    changePreset: (ids, presetId) => void change(ids, { presetId }),
    changeDestination: (ids, destinationDir) => void change(ids, { destinationDir }),
    async chooseDestinationOf(ids) {
      const current = queue.job(ids[0] ?? 0)?.destinationDir ?? null
      const destinationDir = await command('files.chooseDestination', { current })
      if (destinationDir !== null) await change(ids, { destinationDir })
    },
    retryWith: (id, presetId) => void command('queue.retry', { ids: [id], presetId }),
    reveal: (jobId) => void command('files.reveal', { jobId }),
    open: (jobId) => void command('files.open', { jobId }),
    copy(text) {
      copyText(text)
      announcer.say(queueViewText().copied)
    },
  }
}

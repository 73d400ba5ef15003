// The terminal's actions on jobs that are in the queue.
import { appError } from '../../shared/errors.ts'
import type { JobId } from '../../shared/job.ts'
import type { JobAction } from '../../shared/terminal.ts'
import { inChunks } from '../work/in-chunks.ts'
import type { CommandParts, Emit } from './command-parts.ts'

/** False when one of the jobs could not be reached; the others are acted on all the same. */
export async function actOnJobs(
  action: JobAction,
  ids: readonly JobId[],
  { queue, dispatcher }: CommandParts,
  emit: Emit,
): Promise<boolean> {
  if (ids.length === 0) {
    if (action === 'pause') dispatcher.pauseQueue()
    else dispatcher.resumeQueue()
    emit({ type: 'done', action, jobId: null })
    return true
  }
  const actions = {
    cancel: dispatcher.cancel,
    pause: dispatcher.pause,
    resume: dispatcher.resume,
    retry: queue.retry,
    remove: queue.remove,
  }
  const reached = new Set(await inChunks(ids, actions[action]))
  for (const id of ids) {
    if (reached.has(id)) {
      emit({ type: 'done', action, jobId: id })
      continue
    }
    const state = queue.find(id)?.state
    const error =
      state === undefined
        ? appError('job.unknown', { id })
        : appError('job.wrong-state', { id, action, state })
    emit({ type: 'error', error })
  }
  return reached.size === new Set(ids).size
}

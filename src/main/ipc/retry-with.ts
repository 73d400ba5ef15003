// Tries jobs again with another preset, in one transaction: no worker takes one in between.
import { refuse, succeed, type AppError, type Result } from '../../shared/errors.ts'
import type { JobId } from '../../shared/job.ts'
import type { PresetShelf } from '../presets/preset-shelf.ts'
import type { Queue } from '../queue/queue.ts'

class Refused extends Error {
  readonly reason: AppError
  constructor(reason: AppError) {
    super(reason.code)
    this.reason = reason
  }
}

/** All or none: what is in the queue with that preset already is refused. */
export function retryWith(
  queue: Queue,
  presets: PresetShelf,
  ids: readonly JobId[],
  presetId: string,
): Result<readonly JobId[]> {
  const preset = presets.find(presetId)
  if (preset === undefined) return refuse('preset.unknown', { preset: presetId })
  try {
    return succeed(
      queue.journal.transact(() => {
        const retried = queue.retry(ids)
        const [refusal] = queue.change(retried, { preset }).refused
        if (refusal !== undefined) throw new Refused(refusal.error)
        return retried
      }),
    )
  } catch (error) {
    if (error instanceof Refused) return { ok: false, error: error.reason }
    throw error
  }
}

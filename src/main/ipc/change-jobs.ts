// Gives waiting jobs another preset or destination: looked at as at the door, then a few hundred a turn.
import { refuse, succeed, type Result } from '../../shared/errors.ts'
import type { ChangeReceipt } from '../../shared/feed.ts'
import type { CommandInput } from '../../shared/ipc.ts'
import type { JobId } from '../../shared/job.ts'
import { checkDestination } from '../ingest/check-destination.ts'
import type { PresetShelf } from '../presets/preset-shelf.ts'
import type { Queue } from '../queue/queue.ts'
import { inChunks } from '../work/in-chunks.ts'

export async function changeJobs(
  queue: Queue,
  presets: PresetShelf,
  { ids, presetId, destinationDir }: CommandInput<'queue.change'>,
): Promise<Result<ChangeReceipt>> {
  const preset = presetId === undefined ? undefined : presets.find(presetId)
  if (presetId !== undefined && preset === undefined)
    return refuse('preset.unknown', { preset: presetId })
  if (typeof destinationDir === 'string') {
    const checked = await checkDestination(destinationDir)
    if (!checked.ok) return checked
  }
  if (!queue.isInPlace()) return refuse('queue.moved', { path: queue.path })
  const changed: JobId[] = []
  const refused = await inChunks(ids, (some) => {
    const receipt = queue.change(some, { preset, destinationDir })
    changed.push(...receipt.changed)
    return receipt.refused
  })
  return succeed({ changed, refused })
}

// Does again what was done once: the same file, as it is now, with the preset, the destination and the terms
// of then.
import { refuse, succeed, type Result } from '../../shared/errors.ts'
import type { HistoryId } from '../../shared/history.ts'
import type { JobView } from '../../shared/job.ts'
import { ingestWith } from '../ingest/ingest.ts'
import type { PastOrder } from '../queue/history.ts'
import type { Queue } from '../queue/queue.ts'

export async function runAgain(queue: Queue, id: HistoryId): Promise<Result<JobView>> {
  const order: PastOrder | null = queue.pastOrder(id)
  if (order === null) return refuse('job.unknown', { id })
  const { inputPath, preset, destinationDir, delivery } = order
  const receipt = await ingestWith(queue, preset, { paths: [inputPath], destinationDir, delivery })
  if (!receipt.ok) return receipt
  const [refusal] = receipt.value.refused
  const [job] = receipt.value.accepted
  if (job !== undefined) return succeed(job)
  return refusal === undefined ? refuse('input.missing') : { ok: false, error: refusal.error }
}

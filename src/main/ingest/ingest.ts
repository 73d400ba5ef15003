// What every producer calls: drop, dialog and terminal hand over paths and get a receipt.
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Delivery } from '../../shared/delivery.ts'
import { appError, refuse, succeed, type AppError, type Result } from '../../shared/errors.ts'
import type { PublishReceipt, Refusal } from '../../shared/feed.ts'
import type { JobView } from '../../shared/job.ts'
import type { Preset } from '../../shared/presets.ts'
import { isDiskFull } from '../queue/connection.ts'
import type { Letter } from '../queue/publish.ts'
import type { Queue } from '../queue/queue.ts'
import { prepareDestination } from './check-destination.ts'
import { expandPaths } from './expand-paths.ts'
import { inspectLetter } from './inspect-letter.ts'

interface Consignment {
  readonly paths: readonly string[]
  readonly destinationDir: string | null
  /** What becomes of the finished files, where that is not what the person set. */
  readonly delivery?: Delivery | undefined
}

export interface PublishRequest extends Consignment {
  readonly presetId: string
}

/**
 * Rows a transaction. 10,000 at once blocked the event loop for 161 ms; 250 for up to 18 ms, where a
 * checkpoint fell to one and the paths came in no order, so that each row wrote another page.
 */
const chunkSize = 125

/** Everything in `accepted` is on disk when this answers. */
export async function ingest(
  queue: Queue,
  { presetId, ...consignment }: PublishRequest,
): Promise<Result<PublishReceipt>> {
  const preset = queue.findPreset(presetId)
  if (preset === undefined) return refuse('preset.unknown', { preset: presetId })
  return ingestWith(queue, preset, consignment)
}

/** The same with a preset that may be on no shelf: one as it once was. */
export async function ingestWith(
  queue: Queue,
  preset: Preset,
  { paths, destinationDir, delivery }: Consignment,
): Promise<Result<PublishReceipt>> {
  // What is written to a file that was moved away would not be found again.
  if (!queue.isInPlace()) return refuse('queue.moved', { path: queue.path })

  const expanded = await expandPaths(paths)
  const accepted: JobView[] = []
  const refused: Refusal[] = [...expanded.refused]
  const checked = new Map<string, Result<null>>()
  const checkOnce = async (folder: string) => {
    const result = checked.get(folder) ?? (await prepareDestination(destinationDir, folder))
    checked.set(folder, result)
    return result
  }

  const terms = delivery ?? queue.readSettings().delivery
  let batchId: number | null = null
  for (let start = 0; start < expanded.files.length; start += chunkSize) {
    const chunk = expanded.files.slice(start, start + chunkSize)
    const inspected = await Promise.all(
      chunk.map(({ path, below }) => inspectLetter(path, destinationDir, below)),
    )
    const letters: Letter[] = []
    for (const [index, result] of inspected.entries()) {
      const problem = result.ok ? await problemOf(checkOnce, result.value) : result.error
      if (problem !== null) refused.push({ path: chunk[index]?.path ?? '', error: problem })
      else if (result.ok) letters.push(result.value)
    }
    const isLast = start + chunkSize >= expanded.files.length
    if (letters.length > 0 || (isLast && batchId !== null)) {
      const written = publishIfRoom(queue, { batchId, preset, letters, delivery: terms, isLast })
      if (written === null && batchId === null) return refuse('queue.full-disk')
      batchId = written?.batchId ?? batchId
      const receipt = written ?? refuseAll(letters)
      accepted.push(...receipt.accepted)
      refused.push(...receipt.refused)
    }
    await nextTurn()
  }
  return succeed({ accepted, refused })
}

async function problemOf(
  check: (folder: string) => Promise<Result<null>>,
  letter: Letter,
): Promise<AppError | null> {
  const result = await check(letter.destinationDir)
  return result.ok ? null : result.error
}

interface Chunk {
  /** Null before the first. */
  readonly batchId: number | null
  readonly preset: Preset
  readonly letters: readonly Letter[]
  readonly delivery: Delivery
  readonly isLast: boolean
}

/**
 * Opens the batch with its first chunk and seals it with its last: what is one chunk is one commit.
 * Null when the queue's drive is full; then nothing of the chunk was written.
 */
function publishIfRoom(
  queue: Queue,
  { batchId, preset, letters, delivery, isLast }: Chunk,
): (PublishReceipt & { readonly batchId: number }) | null {
  const written = ifRoom(() =>
    queue.journal.transact(() => {
      const into = batchId ?? queue.openBatch()
      const receipt = queue.publish(into, preset, letters, delivery)
      if (isLast) queue.sealBatch(into)
      return { ...receipt, batchId: into }
    }),
  )
  // Without room for this either the batch is sealed at the next start.
  if (written === null && batchId !== null && isLast) ifRoom(() => queue.sealBatch(batchId))
  return written
}

/** A full drive refuses what comes now; what was accepted before is safe. */
function refuseAll(letters: readonly Letter[]): PublishReceipt {
  const error = appError('queue.full-disk')
  return { accepted: [], refused: letters.map(({ inputPath }) => ({ path: inputPath, error })) }
}

/** Null when the queue's drive is full; then nothing was written. */
function ifRoom<T>(write: () => T): T | null {
  try {
    return write()
  } catch (error) {
    if (isDiskFull(error)) return null
    throw error
  }
}

// The door of the queue: letters with an address become jobs, on disk before this returns.
import type { Database } from 'better-sqlite3'
import { orderKeyOf } from '../../core/queue/order-key.ts'
import { defaultDelivery, type Delivery } from '../../shared/delivery.ts'
import { appError } from '../../shared/errors.ts'
import type { PublishReceipt, Refusal } from '../../shared/feed.ts'
import type { JobView } from '../../shared/job.ts'
import type { Preset } from '../../shared/presets.ts'
import { toNewView } from './job-row.ts'
import type { Journal } from './journal.ts'

/** A file that was looked at and found good. */
export interface Letter {
  readonly inputPath: string
  readonly inputSizeBytes: number
  readonly destinationDir: string
}

export interface PublishVerbs {
  /** Opens a batch: what is dropped together is told of together. */
  openBatch(): number
  /** One transaction. A file that already waits with the same preset and destination is refused. */
  publish(
    batchId: number,
    preset: Preset,
    letters: readonly Letter[],
    delivery?: Delivery,
  ): PublishReceipt
  /** No more jobs come into this batch. */
  sealBatch(batchId: number): void
}

export function preparePublish(db: Database, journal: Journal, now: () => number): PublishVerbs {
  const openBatch = db.prepare('INSERT INTO batches DEFAULT VALUES')
  const sealBatch = db.prepare<[number]>('UPDATE batches SET sealed = 1 WHERE id = ?')
  const addPreset = db.prepare<[string, string]>(
    'INSERT INTO preset_versions (preset_id, json) VALUES (?, ?)',
  )
  // AUTOINCREMENT keeps the highest id ever given, so that a removed job's key never comes back.
  const known = db.prepare<[string], { presetVersionId: number | null; lastJobId: number }>(
    `SELECT (SELECT id FROM preset_versions WHERE json = ?) AS presetVersionId,
       (SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'jobs') AS lastJobId`,
  )
  const insert = db.prepare<
    [number, number, string, number, number, string, string, number, string]
  >(
    `INSERT INTO jobs (id, batch_id, state, input_path, input_size, preset_version_id,
       destination_dir, order_key, published_at_ms, delivery)
     VALUES (?, ?, 'queued', ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (input_path, preset_version_id, destination_dir)
       WHERE finished_at_ms IS NULL DO NOTHING`,
  )
  // Presets never change: each is turned into text once.
  const jsonByPreset = new WeakMap<Preset, string>()
  const jsonOf = (preset: Preset) => {
    const json = jsonByPreset.get(preset) ?? JSON.stringify(preset)
    jsonByPreset.set(preset, json)
    return json
  }

  return {
    openBatch: () => Number(openBatch.run().lastInsertRowid),
    sealBatch: (batchId) => void sealBatch.run(batchId),
    publish: (batchId, preset, letters, delivery = defaultDelivery) =>
      journal.transact(() => {
        const json = jsonOf(preset)
        const deliveryJson = JSON.stringify(unusual(delivery))
        const { presetVersionId: knownId = null, lastJobId = 0 } = known.get(json) ?? {}
        const presetVersionId = knownId ?? Number(addPreset.run(preset.id, json).lastInsertRowid)
        const accepted: JobView[] = []
        const refused: Refusal[] = []
        const publishedAtMs = now()
        let id = lastJobId + 1
        for (const { inputPath, inputSizeBytes, destinationDir } of letters) {
          const orderKey = orderKeyOf(id)
          const { changes } = insert.run(
            id,
            batchId,
            inputPath,
            inputSizeBytes,
            presetVersionId,
            destinationDir,
            orderKey,
            publishedAtMs,
            deliveryJson,
          )
          if (changes === 0) {
            refused.push({ path: inputPath, error: appError('job.duplicate') })
            continue
          }
          journal.append(id, 'published')
          accepted.push(
            toNewView({
              id,
              input_path: inputPath,
              input_size: inputSizeBytes,
              preset_id: preset.id,
              destination_dir: destinationDir,
              order_key: orderKey,
              published_at_ms: publishedAtMs,
            }),
          )
          id += 1
        }
        return { accepted, refused }
      }),
  }
}

/** What differs from the usual: most often nothing, a million times. */
function unusual(delivery: Delivery): Partial<Delivery> {
  const usual: Readonly<Record<string, unknown>> = defaultDelivery
  return Object.fromEntries(
    Object.entries(delivery).filter(([name, value]) => value !== usual[name]),
  )
}

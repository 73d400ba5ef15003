// What was done, read from its end, and what it saved. Ends are written by a trigger (migration 6), in
// the transaction of the end itself; here they are only read and, when a person says so, forgotten.
import path from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Database } from 'better-sqlite3'
import { deliverySchema, type Delivery } from '../../shared/delivery.ts'
import type { AppError } from '../../shared/errors.ts'
import type {
  DaySaving,
  HistoryEntry,
  HistoryId,
  HistoryPage,
  HistoryQuery,
} from '../../shared/history.ts'
import type { FinalState } from '../../shared/job.ts'
import type { Preset } from '../../shared/presets.ts'
import { parsePreset } from './job-row.ts'

/** What it takes to do it again. */
export interface PastOrder {
  readonly inputPath: string
  readonly outputPath: string | null
  readonly preset: Preset
  readonly destinationDir: string
  readonly delivery: Delivery
}

export interface HistoryVerbs {
  listHistory(query: HistoryQuery): Promise<HistoryPage>
  pastOrder(id: HistoryId): PastOrder | null
  /** All there are, oldest first. */
  savings(): readonly DaySaving[]
  /** Nothing but the list: jobs, files and the sums of what was saved stay. Answers how many went. */
  clearHistory(): number
}

/** Rows a turn of the event loop: about 2 ms. */
const sliceRows = 400

interface Row {
  id: number
  job_id: number
  outcome: FinalState
  input_path: string
  input_size: number
  output_path: string | null
  output_size: number | null
  preset_id: string
  preset_name: string | null
  destination_dir: string
  error: string | null
  started_at_ms: number | null
  finished_at_ms: number
}

interface OrderRow {
  input_path: string
  output_path: string | null
  destination_dir: string
  delivery: string
  preset: string
}

export function prepareHistory(db: Database): HistoryVerbs {
  const slice = db.prepare<[number, number], Row>(
    `SELECT id, job_id, outcome, input_path, input_size, output_path, output_size, destination_dir,
       error, started_at_ms, finished_at_ms,
       (SELECT preset_id FROM preset_versions AS v WHERE v.id = preset_version_id) AS preset_id,
       (SELECT json ->> 'name' FROM preset_versions AS v WHERE v.id = preset_version_id)
         AS preset_name
     FROM history WHERE id < ? ORDER BY id DESC LIMIT ?`,
  )
  const order = db.prepare<[number], OrderRow>(
    `SELECT input_path, output_path, destination_dir, delivery,
       (SELECT json FROM preset_versions AS v WHERE v.id = preset_version_id) AS preset
     FROM history WHERE id = ?`,
  )
  const savings = db.prepare<[], DaySaving>(
    `SELECT day, preset_id AS presetId, coalesce((SELECT json ->> 'name' FROM preset_versions AS v
         WHERE v.preset_id = savings.preset_id ORDER BY id DESC LIMIT 1), preset_id) AS presetName,
       jobs, input_size AS inputSizeBytes, output_size AS outputSizeBytes
     FROM savings ORDER BY day, preset_id`,
  )
  const clear = db.prepare('DELETE FROM history')

  return {
    async listHistory({ text, outcome, before, limit }) {
      const words = folded(text).split(/\s+/).filter(Boolean)
      const entries: HistoryEntry[] = []
      for (let from = before ?? Number.MAX_SAFE_INTEGER; ; await nextTurn()) {
        if (!db.open) return { entries, next: null }
        const rows = slice.all(from, sliceRows)
        for (const row of rows) {
          if (outcome !== null && row.outcome !== outcome) continue
          if (!isFound(row, words)) continue
          // One more than was asked for: there is a next page.
          if (entries.length === limit) return { entries, next: entries.at(-1)?.id ?? null }
          entries.push(toEntry(row))
        }
        const last = rows.at(-1)
        if (last === undefined || rows.length < sliceRows) return { entries, next: null }
        from = last.id
      }
    },
    pastOrder(id) {
      const row = order.get(id)
      if (row === undefined) return null
      return {
        inputPath: row.input_path,
        outputPath: row.output_path,
        preset: parsePreset(row.preset),
        destinationDir: row.destination_dir,
        delivery: deliverySchema.parse(JSON.parse(row.delivery)),
      }
    },
    savings: () => savings.all(),
    clearHistory: () => clear.run().changes,
  }
}

/** LIKE folds the letters of ASCII alone. */
function folded(text: string): string {
  return text.normalize('NFC').toLocaleLowerCase()
}

function isFound(row: Row, words: readonly string[]): boolean {
  if (words.length === 0) return true
  const output = row.output_path === null ? '' : path.basename(row.output_path)
  const searched = folded(
    `${row.input_path}\n${output}\n${row.destination_dir}\n${row.preset_name ?? row.preset_id}`,
  )
  return words.every((word) => searched.includes(word))
}

function toEntry(row: Row): HistoryEntry {
  return {
    id: row.id,
    jobId: row.job_id,
    outcome: row.outcome,
    inputPath: row.input_path,
    inputSizeBytes: row.input_size,
    outputPath: row.output_path,
    outputSizeBytes: row.output_size,
    presetId: row.preset_id,
    presetName: row.preset_name ?? row.preset_id,
    destinationDir: row.destination_dir,
    error:
      row.error === null
        ? null
        : { ...(JSON.parse(row.error) as Omit<AppError, 'detail'>), detail: null },
    startedAtMs: row.started_at_ms,
    finishedAtMs: row.finished_at_ms,
  }
}

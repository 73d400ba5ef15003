// Gives jobs that wait another preset or another destination, as if they had been dropped with it.
import path from 'node:path'
import type { Database } from 'better-sqlite3'
import { appError } from '../../shared/errors.ts'
import type { ChangeReceipt, Refusal } from '../../shared/feed.ts'
import type { JobId, JobState } from '../../shared/job.ts'
import type { Preset } from '../../shared/presets.ts'
import type { Journal } from './journal.ts'

export interface JobChange {
  readonly preset?: Preset | undefined
  /** Null puts each finished file beside its source. */
  readonly destinationDir?: string | null | undefined
}

interface Row {
  readonly state: JobState
  readonly inputPath: string
  readonly presetVersionId: number
  readonly destinationDir: string
  /** No worker holds it, and none has announced its finished file. */
  readonly free: 0 | 1
}

export function prepareChange(
  db: Database,
  journal: Journal,
): (ids: readonly JobId[], change: JobChange) => ChangeReceipt {
  const read = db.prepare<[number], Row>(
    `SELECT state, input_path AS inputPath, preset_version_id AS presetVersionId,
       destination_dir AS destinationDir,
       state IN ('queued', 'scheduled', 'paused') AND token IS NULL AND intent IS NULL AS free
     FROM jobs WHERE id = ?`,
  )
  const version = db
    .prepare<[string], number>('SELECT id FROM preset_versions WHERE json = ?')
    .pluck()
  const addVersion = db.prepare<[string, string]>(
    'INSERT INTO preset_versions (preset_id, json) VALUES (?, ?)',
  )
  // What it waited for belonged to the old choice; its tries do as well.
  const change = db.prepare<[number, string, number]>(
    `UPDATE OR IGNORE jobs SET preset_version_id = ?, destination_dir = ?, plan_summary = NULL,
       state = iif(state = 'paused', 'paused', 'queued'), waits_for = NULL, run_at_ms = NULL,
       error = NULL, failures = 0, crashes = 0
     WHERE id = ?`,
  )

  function versionOf(preset: Preset): number {
    const json = JSON.stringify(preset)
    return version.get(json) ?? Number(addVersion.run(preset.id, json).lastInsertRowid)
  }

  return (ids, { preset, destinationDir }) =>
    journal.transact(() => {
      const changed: JobId[] = []
      const refused: Refusal[] = []
      let presetVersionId: number | undefined
      for (const id of ids) {
        const job = read.get(id)
        if (job === undefined) continue
        const { inputPath, state, free } = job
        if (free === 0) {
          const error = appError('job.wrong-state', { id, action: 'change', state })
          refused.push({ path: inputPath, error })
          continue
        }
        if (preset !== undefined) presetVersionId ??= versionOf(preset)
        const [toVersion, toFolder] = [
          presetVersionId ?? job.presetVersionId,
          destinationDir === null
            ? path.dirname(inputPath)
            : (destinationDir ?? job.destinationDir),
        ]
        if (toVersion === job.presetVersionId && toFolder === job.destinationDir) continue
        if (change.run(toVersion, toFolder, id).changes === 0) {
          refused.push({ path: inputPath, error: appError('job.duplicate') })
          continue
        }
        journal.append(id, 'changed', { presetId: preset?.id, destinationDir: toFolder })
        changed.push(id)
      }
      return { changed, refused }
    })
}

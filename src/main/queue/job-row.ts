// A row of `jobs` as SQLite gives it, and the one place that turns it into what others see.
import { presetSchema, type Preset } from '../../shared/presets.ts'
import type { AppError } from '../../shared/errors.ts'
import type { JobState, JobView } from '../../shared/job.ts'

/** The columns that views are made of; `JOIN preset_versions` supplies `preset_id`. */
export interface ViewRow {
  id: number
  state: JobState
  input_path: string
  input_size: number
  preset_id: string
  destination_dir: string
  output_path: string | null
  output_size: number | null
  plan_summary: string | null
  error: string | null
  published_at_ms: number
  started_at_ms: number | null
  finished_at_ms: number | null
}

export const viewColumns = `jobs.id, state, input_path, input_size, preset_id, destination_dir,
  output_path, output_size, plan_summary, error, published_at_ms, started_at_ms, finished_at_ms`

export const jobsWithPreset = `jobs JOIN preset_versions ON preset_versions.id = preset_version_id`

export function toView(row: ViewRow): JobView {
  return {
    id: row.id,
    state: row.state,
    inputPath: row.input_path,
    presetId: row.preset_id,
    destinationDir: row.destination_dir,
    outputPath: row.output_path,
    inputSizeBytes: row.input_size,
    outputSizeBytes: row.output_size,
    planSummary: row.plan_summary,
    error: row.error === null ? null : (JSON.parse(row.error) as AppError),
    publishedAtMs: row.published_at_ms,
    startedAtMs: row.started_at_ms,
    finishedAtMs: row.finished_at_ms,
  }
}

export function parsePreset(json: string): Preset {
  return presetSchema.parse(JSON.parse(json))
}

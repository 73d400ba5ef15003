// Reads jobs for those who show them. Nothing here changes anything.
import type { Database } from 'better-sqlite3'
import type { JobDetail } from '../../shared/job-detail.ts'
import {
  jobStates,
  type JobCounts,
  type JobId,
  type JobState,
  type JobView,
} from '../../shared/job.ts'
import type { Preset } from '../../shared/presets.ts'
import { parsePreset, toView, viewColumns, type ViewRow } from './job-row.ts'

type Tries = Pick<JobDetail, 'attempts' | 'failures' | 'crashes' | 'interruptions'>

export interface ReadVerbs {
  find(id: JobId): JobView | null
  /** Up to `limit` jobs with ids after `after`, ascending. */
  list(after: JobId, limit: number): JobView[]
  counts(): JobCounts
  /** How often it was tried, and how that ended; null when there is no such job. */
  triesOf(id: JobId): Tries | null
  /** By which it was, or will be, made; null when there is no such job. */
  presetOf(id: JobId): Preset | null
}

export function prepareReads(db: Database): ReadVerbs {
  const one = db.prepare<[number], ViewRow>(`SELECT ${viewColumns} FROM jobs WHERE id = ?`)
  const chunk = db.prepare<[number, number], ViewRow>(
    `SELECT ${viewColumns} FROM jobs WHERE id > ? ORDER BY id LIMIT ?`,
  )
  const counts = db.prepare<[], { state: JobState; count: number }>('SELECT * FROM job_counts')
  const tries = db.prepare<[number], Tries>(
    'SELECT attempts, failures, crashes, interruptions FROM jobs WHERE id = ?',
  )
  const preset = db.prepare<[number], { json: string }>(
    `SELECT json FROM preset_versions
     WHERE id = (SELECT preset_version_id FROM jobs WHERE id = ?)`,
  )

  return {
    presetOf: (id) => {
      const row = preset.get(id)
      return row === undefined ? null : parsePreset(row.json)
    },
    triesOf: (id) => tries.get(id) ?? null,
    find: (id) => {
      const row = one.get(id)
      return row === undefined ? null : toView(row)
    },
    list: (after, limit) => chunk.all(after, limit).map(toView),
    counts: () => {
      const byState = new Map(counts.all().map(({ state, count }) => [state, count]))
      return Object.fromEntries(
        jobStates.map((state) => [state, byState.get(state) ?? 0]),
      ) as JobCounts
    },
  }
}

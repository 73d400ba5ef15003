// The window's copy of the queue, as pure functions: chunks of a snapshot and patches go in, in
// whatever order they arrive; main's truth comes out. Invariant: once a snapshot has begun, every
// patch after its first chunk is applied, in order and without a gap.
import type { Condition, QueuePatch, QueueSnapshot, Revision } from '../../shared/feed.ts'
import type { JobCounts, JobId } from '../../shared/job.ts'
import { groupOf, groupRows, noGroups, type JobGroups } from './job-groups.ts'
import { findRow, mergeRows, type Rows } from './rows-by-id.ts'
import { compareTurns } from './waiting-order.ts'

export interface QueueProjection {
  readonly rows: Rows
  readonly groups: JobGroups
  readonly counts: JobCounts
  /** Whether the queue as a whole works, and if not, why. */
  readonly condition: Condition
  /** Main's revision that `rows` are true at; null before the first chunk. */
  readonly revision: Revision | null
  /** Whether the whole queue was here once; until then rows are shown as they come in. */
  readonly whole: boolean
  readonly loadsBegun: number
  /** Under way while not null. */
  readonly load: SnapshotLoad | null
}

/** A snapshot being fetched. */
export interface SnapshotLoad {
  /** Tells answers to this load from answers to one given up. */
  readonly number: number
  /** What to ask for next. */
  readonly after: JobId | null
  /** Null until the first chunk is there. */
  readonly progress: LoadProgress | null
  /** Patches that came before the first chunk, ascending. */
  readonly early: readonly QueuePatch[]
}

interface LoadProgress {
  /** Without `chunks`. */
  readonly rows: Rows
  /** Came since, not put in yet: each time would leave a copy of all rows behind as garbage. */
  readonly chunks: readonly Rows[]
  readonly counts: JobCounts
  readonly condition: Condition
  readonly revision: Revision
  /** Rows that a patch changed since the load began: an older chunk must not undo that. */
  readonly touched: ReadonlyMap<JobId, Revision>
}

const noCounts: JobCounts = {
  queued: 0,
  scheduled: 0,
  running: 0,
  paused: 0,
  completed: 0,
  failed: 0,
  cancelled: 0,
}

export const initialProjection: QueueProjection = {
  rows: [],
  groups: noGroups,
  counts: noCounts,
  condition: 'working',
  revision: null,
  whole: false,
  loadsBegun: 1,
  load: { number: 1, after: null, progress: null, early: [] },
}

/** Drops a load that is under way and asks for the whole queue again. Rows stay until it is there. */
export function restartLoad(
  projection: QueueProjection,
  early: readonly QueuePatch[] = [],
): QueueProjection {
  const number = projection.loadsBegun + 1
  return {
    ...projection,
    loadsBegun: number,
    load: { number, after: null, progress: null, early },
  }
}

export function applyPatch(projection: QueueProjection, patch: QueuePatch): QueueProjection {
  const { load, revision } = projection
  if (load !== null) return patchDuringLoad(projection, load, patch)
  if (revision === null || patch.revision > revision + 1) return restartLoad(projection, [patch])
  if (patch.revision <= revision) return projection

  const rows = mergeRows(projection.rows, patch.upserted, patch.removed)
  const groups = regroups(projection.rows, patch) ? groupRows(rows) : projection.groups
  const { counts, condition } = patch
  return { ...projection, rows, groups, counts, condition, revision: patch.revision }
}

/** @param loadNumber the load that asked; an answer to one given up is dropped. */
export function applyChunk(
  projection: QueueProjection,
  loadNumber: number,
  chunk: QueueSnapshot,
): QueueProjection {
  const { load } = projection
  if (load === null || load.number !== loadNumber) return projection

  const before: LoadProgress = load.progress ?? {
    rows: [],
    chunks: [],
    counts: chunk.counts,
    condition: chunk.condition,
    revision: chunk.revision,
    touched: new Map(),
  }
  const { counts, condition } = chunk.revision >= before.revision ? chunk : before
  const current = chunk.jobs.filter(({ id }) => (before.touched.get(id) ?? 0) <= chunk.revision)
  const progress = {
    ...before,
    chunks: [...before.chunks, current],
    counts,
    condition,
  }
  const after = showLoad(projection, { ...load, progress, early: [] }, chunk.next)
  return load.early.reduce(applyPatch, after)
}

function patchDuringLoad(
  projection: QueueProjection,
  load: SnapshotLoad,
  patch: QueuePatch,
): QueueProjection {
  const { progress } = load
  if (progress === null) {
    return { ...projection, load: { ...load, early: [...load.early, patch] } }
  }
  if (patch.revision <= progress.revision) return projection
  if (patch.revision > progress.revision + 1) return restartLoad(projection, [patch])

  const touched = new Map(progress.touched)
  for (const { id } of patch.upserted) touched.set(id, patch.revision)
  for (const id of patch.removed) touched.set(id, patch.revision)
  const rows = mergeRows(gather(progress), patch.upserted, patch.removed)
  const { revision, counts, condition } = patch
  const patched = { rows, chunks: [], counts, condition, revision, touched }
  return showLoad(projection, { ...load, progress: patched }, load.after)
}

/** The first load is shown as it comes in; a later one replaces the rows when it is complete. */
function showLoad(
  projection: QueueProjection,
  load: SnapshotLoad & { readonly progress: LoadProgress },
  next: JobId | null,
): QueueProjection {
  const { progress } = load
  const { counts, condition, revision } = progress
  const complete = next === null
  const pending = complete ? null : { ...load, after: next }
  // Each time the rows doubled is often enough: 100,000 in chunks of 200 would be 500 new lists.
  const worthIt = !projection.whole && sizeOf(progress) >= 2 * projection.rows.length
  if (!complete && !worthIt) return { ...projection, load: pending }
  const rows = gather(progress)
  const whole = projection.whole || complete
  const groups = groupRows(rows)
  const kept = pending && { ...pending, progress: { ...progress, rows, chunks: [] } }
  return { ...projection, rows, groups, counts, condition, revision, whole, load: kept }
}

function gather({ rows, chunks }: LoadProgress): Rows {
  return mergeRows(rows, chunks.flat())
}

function sizeOf({ rows, chunks }: LoadProgress): number {
  return chunks.reduce((sum, chunk) => sum + chunk.length, rows.length)
}

/** Whether a patch moves, adds or removes a row, so that the groups change. */
function regroups(rows: Rows, patch: QueuePatch): boolean {
  return (
    patch.removed.length > 0 ||
    patch.upserted.some((job) => {
      const known = findRow(rows, job.id)
      if (known === undefined || groupOf(known.state) !== groupOf(job.state)) return true
      return groupOf(job.state) === 'waiting' && compareTurns(known, job) !== 0
    })
  )
}

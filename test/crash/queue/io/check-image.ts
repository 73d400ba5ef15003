// Opens what a power cut left, as the app would, and says whether every promise was kept.
import path from 'node:path'
import type { Database } from 'better-sqlite3'
import { findPreset, defaultPresetId, type Preset } from '../../../../src/shared/presets.ts'
import { findBroken } from './invariants.ts'
import { readState } from './queue-state.ts'
import { stepEnvironment } from './step-environment.ts'
import { openWatchedQueue, type WatchedQueue } from './watched-queue.ts'
import type { Promises } from './workload-step.ts'

export interface Expectation {
  /** As `statesOf` tells. */
  readonly states: readonly string[]
  /** Steps that the queue has answered, and that were begun. */
  readonly done: number
  readonly begun: number
  /** What it promised with those answers. */
  readonly promises: readonly Promises[]
}

export interface Verdict {
  /** `ahead`: with the step that was begun but not answered, as it may be. */
  readonly kind: 'exact' | 'ahead' | 'lost' | 'corrupt'
  readonly reason: string
}

export function checkImage(folder: string, expectation: Expectation): Verdict {
  try {
    const environment = stepEnvironment(0)
    // Later than all the workload's steps.
    environment.begin(1_000_000)
    const watched = openWatchedQueue(path.join(folder, 'queue.sqlite'), environment)
    try {
      const verdict = judge(watched.db, expectation)
      if (verdict.kind === 'exact' || verdict.kind === 'ahead') goOn(watched)
      return verdict
    } finally {
      watched.queue.close()
    }
  } catch (error) {
    return { kind: 'corrupt', reason: String(error) }
  }
}

function judge(db: Database, { states, done, begun, promises }: Expectation): Verdict {
  const [broken] = findBroken(db)
  if (broken !== undefined) return { kind: 'corrupt', reason: broken }
  const state = readState(db)
  const forgotten = promises.flatMap((promise) => findForgotten(db, promise))
  // Two steps may be unanswered: one whose process died, and the next one's that found it done.
  if (states.slice(done, begun + 1).includes(state)) {
    // Two ways to look at the same rows must agree.
    if (forgotten[0] !== undefined) return { kind: 'corrupt', reason: forgotten[0] }
    return { kind: state === states[done] ? 'exact' : 'ahead', reason: '' }
  }
  const earlier = states.lastIndexOf(state, done)
  if (earlier === -1) return { kind: 'corrupt', reason: 'a state that never was' }
  const [reason = 'no job'] = forgotten
  return { kind: 'lost', reason: `back at step ${earlier} of ${done}: ${reason}` }
}

function findForgotten(db: Database, { published = [], completed, cursor }: Promises): string[] {
  const one = db.prepare<[number], { state: string; output_path: string | null }>(
    'SELECT state, output_path FROM jobs WHERE id = ?',
  )
  const wasRemoved = (id: number) =>
    db.prepare(`SELECT 1 FROM events WHERE job_id = ? AND kind = 'removed'`).get(id) !== undefined
  const forgotten = published
    .filter((id) => one.get(id) === undefined && !wasRemoved(id))
    .map((id) => `job ${id} is gone`)
  if (completed !== undefined) {
    const job = one.get(completed.id)
    const isKept = job?.state === 'completed' && job.output_path === completed.outputPath
    if (!isKept && !wasRemoved(completed.id)) {
      forgotten.push(`job ${completed.id} is no longer completed`)
    }
  }
  if (cursor !== undefined) {
    const found = db
      .prepare<[string], number>('SELECT event_id FROM cursors WHERE subscriber = ?')
      .pluck()
      .get(cursor.subscriber)
    if ((found ?? 0) < cursor.eventId) forgotten.push(`${cursor.subscriber} would be told twice`)
  }
  return forgotten
}

/** The queue must not only be there, it must work: recover, take a new job, do it. */
function goOn({ queue, db }: WatchedQueue): void {
  queue.sealAll()
  for (const { attempt } of queue.openAttempts()) queue.settle(attempt, { kind: 'interrupted' })
  if (queue.counts().running > 0) throw new Error('expected no running job after recovery')
  const letter = { inputPath: '/videos/later.mov', inputSizeBytes: 1, destinationDir: '/later' }
  const preset = findPreset(defaultPresetId) as Preset
  const { accepted } = queue.publish(queue.openBatch(), preset, [letter])
  if (accepted.length !== 1) throw new Error('expected a new job to be accepted')
  queue.setPriority([(accepted[0] as { id: number }).id], 1_000)
  const attempt = queue.claim()?.attempt
  if (attempt?.jobId !== accepted[0]?.id) throw new Error('expected the new job to be taken')
  queue.settle(attempt as NonNullable<typeof attempt>, { kind: 'interrupted' })
  const [broken] = findBroken(db)
  if (broken !== undefined) throw new Error(broken)
}

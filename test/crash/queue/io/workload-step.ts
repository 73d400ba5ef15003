// One step of a made-up working day: one verb of the queue, one commit. Which one follows from the seed,
// the step's number and what is in the queue.
import type { Database } from 'better-sqlite3'
import type { AttemptEnd } from '../../../../src/core/queue/settlement.ts'
import type { JobState } from '../../../../src/shared/job.ts'
import { builtInPresets } from '../../../../src/shared/presets.ts'
import { appError } from '../../../../src/shared/errors.ts'
import type { Attempt } from '../../../../src/shared/worker.ts'
import { seededRandom, type Random } from './random.ts'
import type { WatchedQueue } from './watched-queue.ts'

/** What a step promised to have done, in words that need no look at the queue's tables. */
export interface Promises {
  readonly published?: readonly number[]
  readonly completed?: { readonly id: number; readonly outputPath: string }
  readonly cursor?: { readonly subscriber: string; readonly eventId: number }
}

interface Scene extends WatchedQueue {
  readonly random: Random
  readonly step: number
}

const verbs: readonly (readonly [weight: number, verb: (scene: Scene) => Promises])[] = [
  [8, openBatch],
  [20, publish],
  [6, sealBatch],
  [18, claim],
  [4, recordPlan],
  [4, recordFfmpeg],
  [6, recordIntent],
  [18, settle],
  [6, settleAndClaim],
  [2, reportLate],
  [5, cancel],
  [5, retry],
  [3, pause],
  [3, resume],
  [2, prioritise],
  [2, move],
  [4, remove],
  [8, advance],
  [1, pauseAll],
  [1, changeSettings],
  [3, markNotified],
  [3, forgetPart],
  [3, wake],
]
const weights = verbs.reduce((sum, [weight]) => sum + weight, 0)

/** Throws what the verb throws; then nothing of the step must be seen on this connection. */
export function performStep(watched: WatchedQueue, seed: number, step: number): Promises {
  const random = seededRandom(seed, 'step', step)
  let place = random.below(weights)
  for (const [weight, verb] of verbs) {
    if (place < weight) return verb({ ...watched, random, step })
    place -= weight
  }
  throw new Error('expected the weights to add up')
}

function openBatch({ queue }: Scene): Promises {
  queue.openBatch()
  return {}
}

function publish({ queue, db, random, step }: Scene): Promises {
  const [batch = null] = column<number | null>(db, 'SELECT max(id) FROM batches WHERE sealed = 0')
  if (batch === null) return openBatch({ queue, db, random, step })
  // A folder now and then: a commit of many pages.
  const count = random.chance(0.05) ? 200 : 1 + random.below(12)
  const letters = Array.from({ length: count }, () => ({
    inputPath: `/videos/${random.below(4_000)} ${'holiday '.repeat(random.below(20))}.mov`,
    inputSizeBytes: random.below(2 ** 40),
    destinationDir: random.pick(['/out', '/mnt/drive']),
  }))
  const { accepted } = queue.publish(batch, random.pick(builtInPresets), letters)
  return { published: accepted.map(({ id }) => id) }
}

function sealBatch({ queue, db, random }: Scene): Promises {
  const open = column<number>(db, 'SELECT id FROM batches WHERE sealed = 0')
  if (random.chance(0.1)) queue.sealAll()
  else if (open.length > 0) queue.sealBatch(random.pick(open))
  return {}
}

function claim({ queue }: Scene): Promises {
  queue.claim()
  return {}
}

function recordPlan(scene: Scene): Promises {
  const attempt = anyAttempt(scene)
  if (attempt !== null) scene.queue.recordPlan(attempt, `Keeps the picture ${scene.step} times`)
  return {}
}

function recordFfmpeg(scene: Scene): Promises {
  const attempt = anyAttempt(scene)
  const pid = 1_000 + scene.step
  if (attempt !== null) scene.queue.recordFfmpeg(attempt, { pid, startedAt: scene.step })
  return {}
}

function recordIntent(scene: Scene): Promises {
  const attempt = anyAttempt(scene)
  if (attempt === null) return {}
  scene.queue.recordIntent(attempt, {
    partPath: `/out/.${attempt.jobId}.part`,
    targetPath: outputOf(attempt),
    sizeBytes: scene.step,
    mtimeMs: scene.step,
  })
  return {}
}

function settle(scene: Scene): Promises {
  const attempt = anyAttempt(scene)
  return attempt === null ? claim(scene) : settleWith(scene, attempt, anyEnd(scene, attempt))
}

function settleAndClaim(scene: Scene): Promises {
  const attempt = anyAttempt(scene)
  if (attempt === null) return claim(scene)
  return scene.queue.journal.transact(() => {
    const promises = settleWith(scene, attempt, anyEnd(scene, attempt))
    scene.queue.claim()
    return promises
  })
}

function settleWith({ queue }: Scene, attempt: Attempt, end: AttemptEnd): Promises {
  const settlement = queue.settle(attempt, end)
  if (settlement?.state !== 'completed') return {}
  return { completed: { id: attempt.jobId, outputPath: settlement.outputPath } }
}

function reportLate({ queue, db, random }: Scene): Promises {
  const ids = column<number>(db, 'SELECT id FROM jobs')
  if (ids.length === 0) return {}
  const attempt = { jobId: random.pick(ids), token: 'f'.repeat(16) }
  queue.settle(attempt, { kind: 'completed', outputPath: '/out/late.mp4', sizeBytes: 1 })
  return {}
}

function cancel(scene: Scene): Promises {
  scene.queue.cancel(some(scene, ['queued', 'scheduled', 'paused', 'running']))
  return {}
}

function retry(scene: Scene): Promises {
  scene.queue.retry(some(scene, ['failed', 'cancelled', 'scheduled']))
  return {}
}

function pause(scene: Scene): Promises {
  scene.queue.pause(some(scene, ['queued', 'scheduled', 'running']))
  return {}
}

function resume(scene: Scene): Promises {
  scene.queue.resume(some(scene, ['paused']))
  return {}
}

function prioritise(scene: Scene): Promises {
  scene.queue.setPriority(some(scene, ['queued', 'paused']), scene.random.below(3))
  return {}
}

function move(scene: Scene): Promises {
  const [id, before] = some(scene, ['queued'])
  if (id !== undefined) scene.queue.move(id, before ?? null)
  return {}
}

function remove(scene: Scene): Promises {
  scene.queue.remove(some(scene, ['completed', 'failed', 'cancelled']))
  return {}
}

function advance({ queue, random }: Scene): Promises {
  const subscriber = random.pick(['notifier', 'statistics'])
  const eventId = queue.journal.lastId()
  queue.journal.advance(subscriber, eventId)
  return { cursor: { subscriber, eventId } }
}

function pauseAll({ queue, random }: Scene): Promises {
  queue.setPaused(random.chance(0.5))
  return {}
}

function changeSettings({ queue, random }: Scene): Promises {
  queue.changeSettings({ concurrency: 1 + random.below(8), destinationDir: '/out' })
  return {}
}

function markNotified({ queue, db, random }: Scene): Promises {
  const told = column<number>(db, 'SELECT id FROM batches WHERE completed + failed + cancelled > 0')
  if (told.length > 0) queue.markNotified(random.pick(told))
  return {}
}

function forgetPart({ queue, random }: Scene): Promises {
  const leftovers = queue.leftovers()
  if (leftovers.length > 0) queue.forget(random.pick(leftovers))
  return {}
}

function wake({ queue, random }: Scene): Promises {
  if (random.chance(0.5)) queue.wakeDue()
  else queue.wakeFolder(random.pick(['/out', '/mnt/drive']))
  return {}
}

function anyAttempt({ db, random }: Scene): Attempt | null {
  const open = db
    .prepare<[], Attempt>('SELECT id AS jobId, token FROM jobs WHERE token IS NOT NULL ORDER BY id')
    .all()
  return open.length === 0 ? null : random.pick(open)
}

function anyEnd({ random, step }: Scene, attempt: Attempt): AttemptEnd {
  const failed = (code: 'ffmpeg.stalled' | 'destination.full' | 'input.not-media') =>
    ({ kind: 'failed', error: appError(code, {}, 'tail '.repeat(random.below(50))) }) as const
  const completed: AttemptEnd = {
    kind: 'completed',
    outputPath: outputOf(attempt),
    sizeBytes: step,
  }
  return random.pick<AttemptEnd>([
    completed,
    completed,
    completed,
    failed('ffmpeg.stalled'),
    failed('destination.full'),
    failed('input.not-media'),
    { kind: 'crashed' },
    { kind: 'interrupted' },
  ])
}

function outputOf({ jobId, token }: Attempt): string {
  return `/out/${jobId} ${token}.mp4`
}

function some({ db, random }: Scene, states: readonly JobState[]): number[] {
  const list = states.map((state) => `'${state}'`).join()
  const ids = column<number>(db, `SELECT id FROM jobs WHERE state IN (${list}) ORDER BY id`)
  if (ids.length === 0) return []
  return Array.from({ length: 1 + random.below(3) }, () => random.pick(ids))
}

function column<T>(db: Database, sql: string): T[] {
  return db.prepare<[], T>(sql).pluck().all()
}

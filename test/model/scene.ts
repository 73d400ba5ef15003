// All that a run has in play: the queue, the model beside it, the disk, the workers, the clock.
import type { QueueEvent } from '../../src/main/queue/journal.ts'
import type { Queue } from '../../src/main/queue/queue.ts'
import type { Attempt } from '../../src/shared/worker.ts'
import { expectSame } from './divergence.ts'
import { ImaginedDisk } from './imagined-disk.ts'
import type { Hand } from './imagined-worker.ts'
import { Invariants } from './invariants.ts'
import { newLedger, type Ledger } from './ledger.ts'
import { Lookout } from './lookout.ts'
import { QueueModel, type Witness } from './queue-model.ts'
import { takeQueue, type Fate, type QueueOnDisk } from './queue-on-disk.ts'
import { withFailureAt } from './tapped-sqlite.ts'

export interface Scene {
  readonly fate: Fate
  readonly witness: Witness
  readonly model: QueueModel
  readonly disk: ImaginedDisk
  store: QueueOnDisk
  lookout: Lookout
  invariants: Invariants
  /** Workers that hold a job, in the order they took them. */
  hands: Hand[]
  /** Attempts that are over. */
  readonly past: Attempt[]
  openBatchId: number | null
  /** Announced by the journal since it was last looked at. */
  heard: QueueEvent[]
  /** The last event that was looked at. */
  seenEventId: number
  readonly acknowledged: Ledger
  /** Nothing was asked of the queue since the last comparison. */
  quiet: boolean
  /** Number of the statement of the next verb that fails; 0 for none. */
  failAt: number
  stopListening: () => void
}

export function newScene(witness: Witness): Scene {
  const store = takeQueue({ nowMs: 1_700_000_000_000, luck: 0.5, tokens: 0 })
  const { fate } = store
  const scene: Scene = {
    fate,
    witness,
    model: new QueueModel(fate, witness),
    disk: new ImaginedDisk(),
    store,
    lookout: new Lookout(store.connection),
    invariants: new Invariants(store.connection),
    hands: [],
    past: [],
    openBatchId: null,
    heard: [],
    seenEventId: 0,
    acknowledged: newLedger(),
    quiet: false,
    failAt: 0,
    stopListening: () => undefined,
  }
  listen(scene)
  return scene
}

/** Goes on with another opening of the queue. */
export function changeStore(scene: Scene, store: QueueOnDisk): void {
  scene.quiet = false
  scene.store = store
  scene.lookout = new Lookout(store.connection)
  scene.invariants = new Invariants(store.connection)
  listen(scene)
}

function listen(scene: Scene): void {
  scene.stopListening = scene.store.queue.journal.subscribe((events) => scene.heard.push(...events))
}

const ascending = (a: number, b: number) => a - b

/**
 * Holds all that can be seen of the queue against the model, and asks for the invariants.
 *
 * @param thorough looks also at jobs that nothing was heard of, and at every page of the file.
 */
export function compare(scene: Scene, thorough = false): void {
  const { store, model, lookout, invariants, acknowledged, disk, heard, seenEventId } = scene
  invariants.checkFiles(acknowledged, disk)
  if (scene.quiet && !thorough && !lookout.hasChanged()) return
  scene.quiet = true
  lookout.compareNews(store.queue, model, heard, seenEventId)
  scene.seenEventId = heard.at(-1)?.id ?? seenEventId
  scene.heard = []
  for (const { jobId, kind } of heard) if (kind === 'removed') acknowledged.removed.add(jobId)
  lookout.compare(store.queue, model)
  const changed = thorough ? [...acknowledged.published] : heard.map(({ jobId }) => jobId)
  invariants.checkJobs([...new Set(changed)].toSorted(ascending), acknowledged)
  if (thorough) invariants.checkIntegrity()
}

/**
 * Does one thing to the queue and to the model, and holds their answers together.
 *
 * @param told what the model answers; where the queue is free to choose, it learns the choice.
 * @param show what of the queue's answer is promised.
 */
export function act<T>(
  scene: Scene,
  what: string,
  real: (queue: Queue) => T,
  told: (model: QueueModel, answer: T) => unknown,
  show: (answer: T) => unknown = (answer) => answer,
): T {
  scene.quiet = false
  const failAt = scene.failAt
  scene.failAt = 0
  const answer = withFailureAt(failAt, () => real(scene.store.queue))
  expectSame(`the answer of ${what}`, show(answer), told(scene.model, answer))
  return answer
}

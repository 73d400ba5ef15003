// Works off all that is left, with nothing in its way: then no job may be stuck, no file forgotten and
// no ending untold.
import { expectSame } from './divergence.ts'
import { claim, end } from './imagined-worker.ts'
import { notify } from './imagined-notifier.ts'
import type { ModelBatch } from './model-batch.ts'
import { isLive } from './model-job.ts'
import { act, compare, type Scene } from './scene.ts'
import { seal } from './seal.ts'
import { sweep } from './sweep.ts'

export function finishAll(scene: Scene): void {
  scene.failAt = 0
  scene.witness('all was worked off')
  const { model, disk, fate } = scene
  seal(scene)
  const ids = [...model.jobs.keys()]
  act(
    scene,
    'resume',
    (queue) => queue.resume(ids),
    () => model.resume(ids),
  )
  finishHands(scene)
  for (const { destinationDir } of model.awaitedFolders()) {
    act(
      scene,
      'wakeFolder',
      (queue) => queue.wakeFolder(destinationDir),
      () => model.wakeFolder(destinationDir),
    )
  }
  const times = [...model.jobs.values()].flatMap(({ runAtMs }) => runAtMs ?? [])
  fate.nowMs = Math.max(fate.nowMs, ...times)
  act(
    scene,
    'wakeDue',
    (queue) => queue.wakeDue(),
    () => model.wakeDue(),
  )
  do {
    claim(scene)
  } while (finishHands(scene))

  for (let cursor = -1, next = 0; next !== cursor;) {
    cursor = next
    next = notify(scene, 500, false)
  }
  sweep(scene)
  compare(scene, true)
  const live = [...model.jobs.values()].filter(isLive).map(({ id }) => id)
  expectSame('the jobs that are stuck', live, [])
  expectSame('the part files left behind', [disk.parts, scene.store.queue.leftovers()], [[], []])
  // Who takes a job off the list has seen how it ended. That a batch sealed too late is told of only
  // with the next thing that happens in it is a known gap.
  const { removed } = scene.acknowledged
  const seen = ({ untold }: ModelBatch) => [...untold.keys()].some((id) => removed.has(id))
  const untoldBatches = [...model.batches.values()].filter(
    (batch) => batch.untold.size > 0 && !batch.sealedLate && !seen(batch),
  )
  const endings = untoldBatches.map(({ untold }) => Object.fromEntries(untold))
  expectSame('the endings that were never told of', endings, [])
}

/** False when there were none. */
function finishHands(scene: Scene): boolean {
  const { hands, model } = scene
  for (const hand of hands) {
    const cancelled = model.jobs.get(hand.attempt.jobId)?.cancelRequested === true
    const kind = cancelled ? 'cancelled' : 'completed'
    end(scene, hand, { kind, code: 'internal', luck: 0.5, claimNext: false })
  }
  return hands.length > 0
}

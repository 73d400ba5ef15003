// Ends the app, well or not, and starts it again: what was acknowledged is there, nothing runs.
import { forgetProcess } from './imagined-processes.ts'
import { end } from './imagined-worker.ts'
import { cutOff, reopen } from './queue-on-disk.ts'
import { act, changeStore, compare, type Scene } from './scene.ts'
import type { Step } from './step.ts'
import { sweep } from './sweep.ts'
import { prepareLook } from './tapped-sqlite.ts'

export function restart(scene: Scene, { how, skipIds }: Extract<Step, { do: 'restart' }>): void {
  scene.failAt = 0
  scene.witness(`a restart after ${how}`)
  if (how === 'quit') {
    for (const hand of scene.hands) {
      end(scene, hand, { kind: 'interrupted', code: 'internal', luck: 0.5, claimNext: false })
    }
    sweep(scene)
    compare(scene)
    changeStore(scene, reopen(scene.store))
  } else {
    scene.past.push(...scene.hands.map(({ attempt }) => attempt))
    scene.hands = []
    changeStore(scene, cutOff(scene.store))
  }
  scene.openBatchId = null
  compare(scene, true)

  act(
    scene,
    'sealAll',
    (queue) => queue.sealAll(),
    (model) => model.sealAll(),
  )
  for (const { pid } of scene.store.queue.listedProcesses()) forgetProcess(scene, pid)
  for (const { attempt } of scene.store.queue.openAttempts()) {
    act(
      scene,
      'settle as interrupted by the end of the app',
      (queue) => queue.settle(attempt, { kind: 'interrupted' }),
      (model) => model.settle(attempt, { kind: 'interrupted' }, 0.5),
      (settlement) => settlement?.state ?? null,
    )
  }
  scene.invariants.checkNothingRuns()
  if (skipIds > 0) {
    prepareLook(
      scene.store.connection,
      `UPDATE sqlite_sequence SET seq = seq + ? WHERE name = 'jobs'`,
    ).run(skipIds)
  }
}

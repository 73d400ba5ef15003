// Plays a case from its first step to its last, and looks at everything after each.
import { perform } from './perform.ts'
import type { Witness } from './queue-model.ts'
import { discard, giveBack } from './queue-on-disk.ts'
import { compare, newScene, type Scene } from './scene.ts'
import type { Step } from './step.ts'
import { SeededFailure } from './tapped-sqlite.ts'

/** A case that failed, and where. */
class FailedCase extends Error {
  override readonly name = 'FailedCase'
}

export function play(steps: readonly Step[], witness: Witness = () => undefined): void {
  const scene = newScene(witness)
  try {
    for (const [index, step] of steps.entries()) {
      try {
        playStep(scene, step)
      } catch (error) {
        const { name, message } = error as Error
        throw new FailedCase(`step ${index + 1}, ${step.do}: ${name}: ${message}`, { cause: error })
      }
    }
    compare(scene, true)
  } catch (error) {
    discard(scene.store)
    throw error
  }
  scene.stopListening()
  giveBack(scene.store)
}

function playStep(scene: Scene, step: Step): void {
  try {
    perform(scene, step)
  } catch (error) {
    // What the queue did not do it must not have half done: the comparison tells.
    if (!(error instanceof SeededFailure)) throw error
    scene.witness('a statement failed')
  }
  scene.failAt = 0
  compare(scene)
}

// Says that no more comes into the batch that is open.
import { act, type Scene } from './scene.ts'

export function seal(scene: Scene): void {
  const id = scene.openBatchId
  if (id === null) return
  act(
    scene,
    'sealBatch',
    (queue) => queue.sealBatch(id),
    (model) => model.sealBatch(id),
  )
  scene.openBatchId = null
}

// Deletes part files that nobody needs, as the app does after every attempt.
import { act, type Scene } from './scene.ts'

export function sweep(scene: Scene): void {
  for (const part of scene.store.queue.leftovers()) {
    scene.disk.delete(part)
    act(
      scene,
      'forget',
      (queue) => queue.forget(part),
      (model) => void model.partFiles.delete(part),
    )
  }
}

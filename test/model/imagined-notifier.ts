// A durable subscriber of the journal that tells of finished batches, as the app's notifier does.
import { act, type Scene } from './scene.ts'

const subscriber = 'notifier'

/** @param dies after telling, before it remembers how far it came. Answers how far it came. */
export function notify(scene: Scene, limit: number, dies: boolean): number {
  const { queue } = scene.store
  const cursor = queue.journal.cursorOf(subscriber)
  const events = queue.journal.readAfter(cursor, limit)
  for (const { jobId, kind } of events) {
    if (kind !== 'completed' && kind !== 'failed' && kind !== 'cancelled') continue
    const summary = act(
      scene,
      'summarise',
      () => queue.summarise(jobId),
      (model) => model.summarise(jobId),
      (answer) => {
        if (answer === null) return null
        const { batchId, completed, failed, cancelled, inputSizeBytes, outputSizeBytes } = answer
        const { exampleId } = answer
        return { batchId, completed, failed, cancelled, inputSizeBytes, outputSizeBytes, exampleId }
      },
    )
    if (summary === null) continue
    act(
      scene,
      'markNotified',
      () => queue.markNotified(summary.batchId),
      (model) => model.markNotified(summary.batchId),
    )
  }
  const last = events.at(-1)
  if (last === undefined || dies) return cursor
  act(
    scene,
    'advance',
    () => queue.journal.advance(subscriber, last.id),
    (model) => void model.cursors.set(subscriber, last.id),
  )
  return last.id
}

import { expect, it } from 'vitest'
import { startNotifier } from '../../../src/main/notify/notifier.ts'
import type { BatchSummary } from '../../../src/main/queue/batches.ts'
import type { Queue } from '../../../src/main/queue/queue.ts'
import { appError } from '../../../src/shared/errors.ts'
import { newQueueFile, publish } from '../queue/queue-file.ts'

function finishNext(queue: Queue, outcome: 'completed' | 'failed' = 'completed'): void {
  const assignment = queue.claim()
  if (assignment === null) throw new Error('expected a job')
  queue.settle(
    assignment.attempt,
    outcome === 'completed'
      ? { kind: 'completed', outputPath: '/out/a.mp4', sizeBytes: 400 }
      : { kind: 'failed', error: appError('input.not-media') },
  )
}

function listen(queue: Queue) {
  const told: BatchSummary[] = []
  const notifier = startNotifier(queue, (summary) => {
    told.push(summary)
    return Promise.resolve()
  })
  return { told, notifier }
}

it('tells once of what was dropped together, when the last of it has ended', async () => {
  const { queue } = newQueueFile()
  const { told, notifier } = listen(queue)
  publish(queue, 'a.mp4', 'b.mp4', 'c.mp4')
  finishNext(queue)
  finishNext(queue, 'failed')
  await notifier.drained()
  expect(told).toEqual([])
  finishNext(queue)
  await notifier.drained()
  expect(told).toMatchObject([
    { completed: 2, failed: 1, inputSizeBytes: 2000, outputSizeBytes: 800 },
  ])
  notifier.stop()
})

it('tells after a restart of what ended while nobody could tell, and not again after the next', async () => {
  const made = newQueueFile()
  publish(made.queue, 'a.mp4')
  finishNext(made.queue)
  const first = listen(made.reopen())
  await first.notifier.drained()
  expect(first.told).toHaveLength(1)
  first.notifier.stop()
  const second = listen(made.reopen())
  await second.notifier.drained()
  expect(second.told).toEqual([])
  second.notifier.stop()
})

it('says nothing of what the person cancelled', async () => {
  const { queue } = newQueueFile()
  const { told, notifier } = listen(queue)
  queue.cancel(publish(queue, 'a.mp4'))
  await notifier.drained()
  expect(told).toEqual([])
  notifier.stop()
})

it('tells again when a failed job was tried again', async () => {
  const { queue } = newQueueFile()
  const { told, notifier } = listen(queue)
  const ids = publish(queue, 'a.mp4')
  finishNext(queue, 'failed')
  await notifier.drained()
  queue.retry(ids)
  finishNext(queue)
  await notifier.drained()
  expect(told.map(({ completed, failed }) => [completed, failed])).toEqual([
    [0, 1],
    [1, 0],
  ])
  notifier.stop()
})

import { expect, it } from 'vitest'
import { newQueueFile, publish, type QueueFile } from './queue-file.ts'

const dayMs = 24 * 60 * 60 * 1000

function publishAndCancel({ queue }: QueueFile, count: number): number[] {
  const ids = publish(queue, ...Array.from({ length: count }, (_, i) => `${i}.mp4`))
  queue.cancel(ids)
  return ids
}

function pruneAll({ queue }: QueueFile): number {
  let calls = 1
  while (queue.prune()) calls += 1
  return calls
}

it('keeps the 10,000 newest finished jobs, deleting at most 500 a call', () => {
  const made = newQueueFile()
  const old = publishAndCancel(made, 700)
  made.clock.nowMs += 1
  for (let i = 0; i < 10; i += 1) publishAndCancel(made, 1_000)
  expect(made.queue.prune()).toBe(true)
  expect(made.queue.counts().cancelled).toBe(10_200)
  pruneAll(made)
  expect(made.queue.counts().cancelled).toBe(10_000)
  expect(old.every((id) => made.queue.find(id) === null)).toBe(true)
})

it('deletes what is older than 180 days, and nothing that still has something before it', () => {
  const made = newQueueFile()
  const [done] = publishAndCancel(made, 1)
  const [waiting] = publish(made.queue, 'waiting.mp4')
  made.clock.nowMs += 179 * dayMs
  pruneAll(made)
  expect(made.queue.find(done as number)).not.toBeNull()
  made.clock.nowMs += 2 * dayMs
  pruneAll(made)
  expect(made.queue.find(done as number)).toBeNull()
  expect(made.queue.find(waiting as number)).not.toBeNull()
})

it('keeps old events until every durable subscriber has read them', () => {
  const made = newQueueFile()
  publishAndCancel(made, 3)
  const { journal } = made.queue
  journal.advance('notifier', 2)
  made.clock.nowMs += 200 * dayMs
  pruneAll(made)
  expect(journal.readAfter(0, 1)[0]?.id).toBe(3)
})

import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { startLateRemoval } from '../../../src/main/feed/late-removal.ts'
import { newQueueFile, publish } from '../queue/queue-file.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => void vi.useRealTimers())

function threeCancelled() {
  const made = newQueueFile()
  const ids = publish(made.queue, 'a.mp4', 'b.mp4', 'c.mp4') as [number, number, number]
  made.queue.cancel(ids)
  const told: number[] = []
  const removal = startLateRemoval(made.queue, (changed) => told.push(...changed))
  return { made, ids, told, removal }
}

it('hides what is removed at once, and lets go of it when nobody wants it back', async () => {
  const { made, ids, told, removal } = threeCancelled()
  const [a, b, c] = ids
  expect(removal.remove([a, b])).toEqual([a, b])
  expect(told).toEqual([a, b])
  expect(removal.seen.list(0, 2).map(({ id }) => id)).toEqual([c])
  expect(removal.seen.find(a)).toBeNull()
  expect(removal.seen.counts().cancelled).toBe(1)
  // As a crash would find it.
  expect(made.queue.list(0, 10)).toHaveLength(3)
  await vi.advanceTimersByTimeAsync(60_000)
  await expect.poll(() => made.queue.list(0, 10).map(({ id }) => id)).toEqual([c])
  expect(removal.restore([a])).toEqual([])
  expect(removal.seen.counts().cancelled).toBe(1)
})

it('brings back what was removed', async () => {
  const { made, ids, told, removal } = threeCancelled()
  const [a, b] = ids
  removal.remove(ids)
  expect(removal.seen.list(0, 10)).toEqual([])
  told.length = 0
  expect(removal.restore([a, b])).toEqual([a, b])
  expect(told).toEqual([a, b])
  expect(removal.seen.list(0, 1).map(({ id }) => id)).toEqual([a])
  await removal.stop()
  expect(made.queue.list(0, 10).map(({ id }) => id)).toEqual([a, b])
})

it('passes over what has not ended, and shows again what somebody retries', async () => {
  const { made, ids, removal } = threeCancelled()
  const [a, b] = ids
  made.queue.retry([b])
  expect(removal.remove([a, b, a])).toEqual([a])
  made.queue.retry([a])
  expect(removal.seen.find(a)?.state).toBe('queued')
  await removal.stop()
  expect(made.queue.find(a)?.state).toBe('queued')
})

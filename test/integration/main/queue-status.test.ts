import { setTimeout as delay } from 'node:timers/promises'
import { expect, it, vi } from 'vitest'
import { startQueueStatus, type QueueStatus } from '../../../src/main/desktop/queue-status.ts'
import type { Queue } from '../../../src/main/queue/queue.ts'
import { clearDone, retryFailed } from '../../../src/main/work/act-on-all.ts'
import { createProgressBoard } from '../../../src/main/work/progress-board.ts'
import { appError } from '../../../src/shared/errors.ts'
import { newQueueFile, publish } from '../queue/queue-file.ts'

function claim(queue: Queue) {
  const assignment = queue.claim()
  if (assignment === null) throw new Error('expected a job')
  return assignment.attempt
}
const complete = { kind: 'completed', outputPath: '/out/a.mp4', sizeBytes: 400 } as const
const fail = { kind: 'failed', error: appError('input.not-media') } as const

function follow(queue: Queue) {
  const board = createProgressBoard()
  const told: QueueStatus[] = []
  const feed = startQueueStatus(queue, board, () => (queue.isPaused() ? 'paused' : 'working'))
  feed.subscribe((status) => told.push(status))
  const next = async () => {
    const before = told.length
    await vi.waitFor(() => expect(told.length).toBeGreaterThan(before), { timeout: 5_000 })
    return told.at(-1)
  }
  return { board, told, feed, next }
}

it('follows the work from its beginning to its end', async () => {
  const { queue } = newQueueFile()
  const { board, feed, next } = follow(queue)
  const idle = { live: 0, fraction: null, running: 0, hasFailed: false, hasDone: false }
  expect(feed.now()).toMatchObject(idle)
  publish(queue, 'a.mp4', 'b.mp4')
  expect(await next()).toMatchObject({ live: 2, fraction: 0, running: 0 })

  const attempt = claim(queue)
  board.set(attempt.jobId, { phase: 'encoding', fraction: 0.5, speed: 1, etaMs: 1 })
  expect(await next()).toMatchObject({ live: 2, fraction: 0.25, running: 1, mode: 'normal' })
  queue.settle(attempt, fail)
  expect(await next()).toMatchObject({ live: 1, fraction: 0.5, mode: 'error', hasFailed: true })

  // A job that is tried again has not ended.
  await retryFailed(queue)
  expect(await next()).toMatchObject({ live: 2, fraction: 0, mode: 'normal', hasFailed: false })
  queue.settle(claim(queue), complete)
  queue.settle(claim(queue), complete)
  expect(await next()).toMatchObject({ live: 0, fraction: null, hasDone: true })

  // What comes later is work of its own.
  publish(queue, 'c.mp4')
  expect(await next()).toMatchObject({ live: 1, fraction: 0 })
  await clearDone(queue, queue.remove)
  expect(await next()).toMatchObject({ live: 1, hasDone: false })
  feed.stop()
})

it('tells nothing while nothing changed that anybody shows', async () => {
  const { queue } = newQueueFile()
  publish(queue, 'a.mp4')
  const attempt = claim(queue)
  const { board, told, feed } = follow(queue)
  expect(told).toHaveLength(1)
  for (let tick = 0; tick < 15; tick += 1) {
    board.set(attempt.jobId, { phase: 'encoding', fraction: 0.001, speed: tick, etaMs: tick })
    await delay(100)
  }
  expect(told).toHaveLength(1)
  // Many changes within a moment are told as one.
  for (let percent = 1; percent <= 40; percent += 1) {
    board.set(attempt.jobId, { phase: 'encoding', fraction: percent / 100, speed: 1, etaMs: 1 })
  }
  await vi.waitFor(() => expect(told.at(-1)?.fraction).toBe(0.4), { timeout: 5_000 })
  expect(told.map(({ fraction }) => fraction)).toEqual([0, 0.4])
  feed.stop()
})

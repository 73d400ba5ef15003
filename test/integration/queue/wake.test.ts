import { describe, expect, it } from 'vitest'
import type { Queue } from '../../../src/main/queue/queue.ts'
import { appError, type ErrorCode } from '../../../src/shared/errors.ts'
import { newQueueFile, publish } from './queue-file.ts'

/** So many jobs that two calls are needed to wake them, all failed with this. */
function failMany(queue: Queue, code: ErrorCode): void {
  publish(queue, ...Array.from({ length: 300 }, (_, i) => `${i}.mp4`))
  // In one transaction: nobody waits for 600 flushes.
  queue.journal.transact(() => {
    for (let next = queue.claim(); next !== null; next = queue.claim()) {
      queue.settle(next.attempt, { kind: 'failed', error: appError(code) })
    }
  })
}

describe('waking', () => {
  it('takes 250 due jobs a call and answers a past time while there are more', () => {
    const { queue, clock } = newQueueFile()
    failMany(queue, 'ffmpeg.stalled')
    clock.nowMs = 100_000
    expect(queue.wakeDue()).toBe(6_000)
    expect(queue.counts()).toMatchObject({ queued: 250, scheduled: 50 })
    expect(queue.wakeDue()).toBeNull()
    expect(queue.counts()).toMatchObject({ queued: 300, scheduled: 0 })
  })

  it('goes on at once with what is left when the clock was set back', () => {
    const { queue, clock } = newQueueFile()
    clock.nowMs = 100_000_000
    failMany(queue, 'ffmpeg.stalled')
    clock.nowMs = 1_000
    expect(queue.wakeDue()).toBe(1_000)
    expect(queue.wakeDue()).toBeNull()
    expect(queue.counts()).toMatchObject({ queued: 300, scheduled: 0 })
  })

  it('takes 250 jobs of a folder a call, which is awaited until then', () => {
    const { queue } = newQueueFile()
    expect(queue.isAwaited('/out')).toBe(false)
    failMany(queue, 'destination.gone')
    queue.wakeFolder('/elsewhere')
    queue.wakeFolder('/out')
    expect(queue.counts()).toMatchObject({ queued: 250, scheduled: 50 })
    expect(queue.isAwaited('/out')).toBe(true)
    queue.wakeFolder('/out')
    expect(queue.isAwaited('/out')).toBe(false)
    expect(queue.awaitedFolders()).toEqual([])
    expect(queue.counts()).toMatchObject({ queued: 300, scheduled: 0 })
  })
})

import { describe, expect, it } from 'vitest'
import { overallProgress } from '../../../../src/core/queue/overall-progress.ts'
import type { JobCounts } from '../../../../src/shared/job.ts'

const none: JobCounts = {
  queued: 0,
  scheduled: 0,
  running: 0,
  paused: 0,
  completed: 0,
  failed: 0,
  cancelled: 0,
}
const nothing = { completed: 0, failed: 0 }

describe('overallProgress', () => {
  it('is nothing while nothing is to do, whatever ended before', () => {
    const idle = { live: 0, fraction: null, mode: 'normal' }
    expect(overallProgress(none, nothing, [], 'working')).toEqual(idle)
    const after = { ...none, completed: 7, failed: 2 }
    expect(overallProgress(after, { completed: 7, failed: 2 }, [], 'working')).toEqual(idle)
    expect(overallProgress(none, nothing, [], 'paused')).toEqual(idle)
  })

  it('is the mean of what is over, what has begun and what waits', () => {
    const counts = { ...none, queued: 1, running: 2, completed: 100 }
    expect(overallProgress(counts, { completed: 1, failed: 0 }, [0.5, 0.25], 'working')).toEqual({
      live: 3,
      fraction: 0.43,
      mode: 'normal',
    })
  })

  it('counts a job that does not know how far it is as begun just now', () => {
    const counts = { ...none, running: 1 }
    expect(overallProgress(counts, nothing, [null], 'working').fraction).toBe(0)
  })

  it('is whole per cent, and full only when all is done', () => {
    const counts = { ...none, running: 1 }
    expect(overallProgress(counts, nothing, [0.3333], 'working').fraction).toBe(0.33)
    expect(overallProgress(counts, nothing, [0.999], 'working').fraction).toBe(0.99)
  })

  it('counts what waits for a drive, a time or a person', () => {
    const counts = { ...none, queued: 1, scheduled: 1, running: 1, paused: 1 }
    expect(overallProgress(counts, nothing, [0.8, 0], 'working')).toMatchObject({
      live: 4,
      fraction: 0.2,
    })
  })

  it('says when it waits for a person', () => {
    expect(overallProgress({ ...none, queued: 2 }, nothing, [], 'paused').mode).toBe('paused')
    expect(overallProgress({ ...none, paused: 2 }, nothing, [0, 0], 'working').mode).toBe('paused')
    const half = { ...none, queued: 1, paused: 1 }
    expect(overallProgress(half, nothing, [], 'working').mode).toBe('normal')
  })

  it('says when something went wrong', () => {
    const counts = { ...none, running: 1 }
    expect(overallProgress(counts, { completed: 3, failed: 1 }, [0], 'working').mode).toBe('error')
    expect(overallProgress(counts, nothing, [0], 'no-space').mode).toBe('error')
    expect(overallProgress(counts, nothing, [0], 'moved').mode).toBe('error')
  })
})

import { describe, expect, it } from 'vitest'
import { isWanted } from '../../../../src/main/notify/is-wanted.ts'
import {
  batchNotification,
  singleNotification,
} from '../../../../src/shared/strings/notifications.ts'

const sizes = { inputSizeBytes: 4_000_000_000, outputSizeBytes: 1_000_000_000 }

describe('the notification of a batch', () => {
  it('says how many files are ready and how much space they save', () => {
    expect(batchNotification({ completed: 3, failed: 0, ...sizes })).toEqual({
      title: '3 files are ready',
      body: '4 GB → 1 GB, 75% smaller: 3 GB saved.',
    })
  })

  it('says how many failed, and where the reason is', () => {
    expect(batchNotification({ completed: 1, failed: 2, ...sizes })).toEqual({
      title: '1 file is ready, 2 failed',
      body: '4 GB → 1 GB, 75% smaller: 3 GB saved.\nReelmill’s list says why.',
    })
    const all = { completed: 0, failed: 2, inputSizeBytes: 0, outputSizeBytes: 0 }
    expect(batchNotification(all)).toEqual({
      title: '2 files could not be converted',
      body: 'Reelmill’s list says why.',
    })
  })

  it('promises no saved space where there is none', () => {
    const grown = { inputSizeBytes: 1_000_000, outputSizeBytes: 2_000_000 }
    expect(batchNotification({ completed: 2, failed: 0, ...grown }).body).toBe('1 MB → 2 MB')
    expect(singleNotification('a.mp4', grown).body).toBe('1 MB → 2 MB')
  })
})

it('tells of what the person wants to hear of', () => {
  const [fine, partly] = [{ failed: 0 }, { failed: 1 }]
  expect([isWanted(fine, 'all'), isWanted(partly, 'all')]).toEqual([true, true])
  expect([isWanted(fine, 'failures'), isWanted(partly, 'failures')]).toEqual([false, true])
  expect([isWanted(fine, 'none'), isWanted(partly, 'none')]).toEqual([false, false])
})

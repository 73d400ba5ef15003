import { expect, test } from 'vitest'
import { batchOf, fractionOf, timeLeftOf } from '../../../../src/renderer/queue/batch-progress.ts'
import { jobView } from './job-view.ts'

const none = () => null
const half = () => ({ phase: 'encoding', fraction: 0.5, speed: null, etaMs: null }) as const

test('weighs jobs by size', () => {
  const rows = [
    jobView(1, 'completed', { inputSizeBytes: 100 }),
    jobView(2, 'running', { inputSizeBytes: 800 }),
    jobView(3, 'queued', { inputSizeBytes: 100 }),
  ]
  const batch = batchOf(rows, 0)

  expect(fractionOf(batch, none)).toBeCloseTo(0.1)
  expect(fractionOf(batch, half)).toBeCloseTo(0.5)
})

test('leaves out what ended before the batch began', () => {
  const yesterday = jobView(1, 'completed', { finishedAtMs: 500 })
  const batch = batchOf([yesterday, jobView(2, 'queued')], 0)

  expect(fractionOf(batch, none)).toBe(0)
})

test('a retry of an old job does not bring back what ended since', () => {
  const old = jobView(1, 'queued', { publishedAtMs: 10 })
  const since = jobView(2, 'completed', { finishedAtMs: 500 })

  expect(fractionOf(batchOf([old, since], 1_000), none)).toBe(0)
})

test('is null when nothing is left, and counts no cancelled job', () => {
  expect(fractionOf(batchOf([jobView(1, 'completed')], 0), none)).toBeNull()
  expect(fractionOf(batchOf([jobView(1, 'queued'), jobView(2, 'cancelled')], 0), none)).toBe(0)
})

test('adds up what was saved', () => {
  const rows = [jobView(1, 'completed'), jobView(2, 'completed'), jobView(3, 'failed')]

  expect(batchOf(rows, 0).savedBytes).toBe(1200)
})

test('tells the time left at the pace of what runs now', () => {
  const rows = [
    jobView(1, 'running', { inputSizeBytes: 200 }),
    jobView(2, 'queued', { inputSizeBytes: 300 }),
  ]
  const batch = batchOf(rows, 0)
  const halfway = () => ({ phase: 'encoding', fraction: 0.5, speed: 1, etaMs: 1_000 }) as const
  // 100 bytes of the first take a second; 300 more wait.
  expect(timeLeftOf(batch, halfway)).toBeCloseTo(4_000)
  expect(timeLeftOf(batch, none)).toBeNull()
  expect(timeLeftOf(batch, half)).toBeNull()
})

test('waits for nothing that a person paused, and for the longest of those side by side', () => {
  const rows = [
    jobView(1, 'running', { inputSizeBytes: 100 }),
    jobView(2, 'running', { inputSizeBytes: 100 }),
    jobView(3, 'paused', { inputSizeBytes: 9_000 }),
  ]
  const batch = batchOf(rows, 0)
  const progress = (id: number) =>
    ({ phase: 'encoding', fraction: 0.5, speed: 1, etaMs: id === 1 ? 500 : 5_000 }) as const
  expect(timeLeftOf(batch, progress)).toBeCloseTo(5_000)
  expect(timeLeftOf(batchOf([rows[2] ?? jobView(9)], 0), progress)).toBeNull()
})

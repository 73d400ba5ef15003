import { describe, expect, it } from 'vitest'
import { roundUp } from '../../../../src/renderer/history/round-scale.ts'
import { barsUntil, sumByPreset, sumOf } from '../../../../src/renderer/history/sum-savings.ts'
import type { DaySaving } from '../../../../src/shared/history.ts'

const saving = (day: string, presetId: string, before: number, after: number): DaySaving => ({
  day,
  presetId,
  presetName: presetId.toUpperCase(),
  jobs: 1,
  inputSizeBytes: before,
  outputSizeBytes: after,
})

const now = new Date(2026, 10, 23, 15).getTime()
const dayOf = (ms: number) => new Date(ms).toDateString()

describe('barsUntil', () => {
  it('has a bar for each of the last 30 days, today last, over a change of the clocks', () => {
    const bars = barsUntil([], 'days', now)
    expect(bars).toHaveLength(30)
    expect(dayOf(bars[0]?.startMs ?? 0)).toBe('Sun Oct 25 2026')
    expect(bars.map(({ startMs }) => new Date(startMs).getHours())).toEqual(bars.map(() => 0))
    expect(new Set(bars.map(({ startMs }) => dayOf(startMs))).size).toBe(30)
  })

  it('puts each day into its bar, and what is older or to come into none', () => {
    const savings = [
      saving('2026-10-24', 'a', 100, 1),
      saving('2026-10-25', 'a', 100, 40),
      saving('2026-11-23', 'a', 100, 90),
      saving('2026-11-23', 'b', 10, 30),
      saving('2026-11-24', 'a', 100, 1),
    ]
    const saved = barsUntil(savings, 'days', now).map(({ savedBytes }) => savedBytes)
    expect(saved.filter((bytes) => bytes !== 0)).toEqual([60, -10])
    expect([saved[0], saved[29]]).toEqual([60, -10])
  })

  it('has twelve weeks of which the latest ends today', () => {
    const savings = [saving('2026-11-17', 'a', 9, 0), saving('2026-11-16', 'a', 5, 0)]
    const bars = barsUntil(savings, 'weeks', now)
    expect(bars.map(({ savedBytes }) => savedBytes).slice(-3)).toEqual([0, 5, 9])
    expect(bars).toHaveLength(12)
    expect(dayOf(bars[0]?.startMs ?? 0)).toBe('Tue Sep 01 2026')
  })
})

describe('sums', () => {
  it('are what the rows say, and by preset the one that saved most comes first', () => {
    const savings = [
      saving('2026-11-22', 'small', 100, 90),
      saving('2026-11-22', 'large', 100, 10),
      saving('2026-11-23', 'small', 100, 95),
      saving('2026-11-23', 'grew', 100, 130),
    ]
    expect(sumOf(savings)).toEqual({
      jobs: 4,
      inputSizeBytes: 400,
      outputSizeBytes: 325,
      savedBytes: 75,
    })
    const byPreset = sumByPreset(savings)
    expect(byPreset.map(({ presetId, savedBytes }) => [presetId, savedBytes])).toEqual([
      ['large', 90],
      ['small', 15],
      ['grew', -30],
    ])
  })
})

describe('roundUp', () => {
  it.each([
    [0, 0],
    [1, 1],
    [3, 5],
    [1_800_000_000, 2_000_000_000],
    [5_000_001, 10_000_000],
  ])('brings %i up to %i', (most, top) => expect(roundUp(most)).toBe(top))
})

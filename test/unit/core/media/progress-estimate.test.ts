import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ProgressEstimate } from '../../../../src/core/media/progress-estimate.ts'
import type { ProgressBlock } from '../../../../src/core/media/progress-parser.ts'

const plan = { duration: { seconds: 100, toleranceSeconds: 1 }, frameCount: 2500 }
const block = (changes: Partial<ProgressBlock>): ProgressBlock => ({
  frame: null,
  outTimeUs: null,
  totalSizeBytes: null,
  speed: null,
  done: false,
  ...changes,
})
const at = (seconds: number) => block({ outTimeUs: seconds * 1e6 })

describe('ProgressEstimate', () => {
  it('tells fraction, speed and time left of a steady run', () => {
    const estimate = new ProgressEstimate(plan, 0)
    estimate.update(at(2), 1000)
    expect(estimate.update(at(50), 25_000)).toEqual({
      phase: 'encoding',
      fraction: 0.5,
      speed: expect.closeTo(2, 1) as number,
      etaMs: expect.closeTo(25_000, -3) as number,
    })
  })

  it('counts frames until time moves', () => {
    const estimate = new ProgressEstimate(plan, 0)
    expect(estimate.update(block({ frame: 250, outTimeUs: 0 }), 500).fraction).toBe(0.1)
    expect(estimate.update(block({ frame: 300, outTimeUs: 2e6 }), 1000).fraction).toBe(0.1)
    expect(estimate.update(block({ frame: 600, outTimeUs: 20e6 }), 2000).fraction).toBe(0.2)
  })

  it('claims no speed before it measured one', () => {
    const estimate = new ProgressEstimate(plan, 0)
    expect(estimate.update(at(1), 100)).toMatchObject({ speed: null, etaMs: null })
  })

  it('forgets an old speed: half of it in 8 s', () => {
    const estimate = new ProgressEstimate({ ...plan, duration: null }, 0)
    for (let second = 1; second <= 60; second += 1) estimate.update(at(second * 10), second * 1000)
    let speed: number | null = null
    for (let second = 1; second <= 24; second += 1) {
      ;({ speed } = estimate.update(at(600 + second), (60 + second) * 1000))
    }
    expect(speed).toBeGreaterThan(1)
    expect(speed).toBeLessThan(3)
  })

  it('does not count the time that a job was held', () => {
    const estimate = new ProgressEstimate(plan, 0)
    estimate.update(at(2), 1000)
    estimate.skipTo(3_600_000)
    expect(estimate.update(at(4), 3_601_000).speed).toBeCloseTo(2, 6)
  })

  it('says finalising from 99.5 % on, and promises no time for it', () => {
    const estimate = new ProgressEstimate(plan, 0)
    estimate.update(at(50), 10_000)
    expect(estimate.update(at(99.6), 20_000)).toMatchObject({
      phase: 'finalising',
      fraction: 0.995,
      etaMs: null,
    })
    expect(estimate.update(block({ done: true }), 21_000).phase).toBe('finalising')
  })

  it('has no fraction for a source of unknown length', () => {
    const estimate = new ProgressEstimate({ duration: null, frameCount: null }, 0)
    expect(estimate.update(at(4), 2000)).toEqual({
      phase: 'encoding',
      fraction: null,
      speed: 2,
      etaMs: null,
    })
  })

  it('never falls and stays within bounds, whatever ffmpeg and the clock say', () => {
    const blocks = fc.record({
      frame: fc.option(fc.nat(3000)),
      outTimeUs: fc.option(fc.nat(1.5e8)),
      done: fc.boolean(),
      stepMs: fc.integer({ min: -1000, max: 100_000 }),
    })
    fc.assert(
      fc.property(fc.array(blocks), (updates) => {
        const estimate = new ProgressEstimate(plan, 0)
        let nowMs = 0
        let latest = 0
        for (const { stepMs, ...changes } of updates) {
          nowMs += stepMs
          const { fraction, speed, etaMs } = estimate.update(block(changes), nowMs)
          expect(fraction).toBeGreaterThanOrEqual(latest)
          expect(fraction).toBeLessThanOrEqual(1)
          expect(speed === null || (speed > 0 && Number.isFinite(speed))).toBe(true)
          expect(etaMs === null || (etaMs >= 0 && Number.isFinite(etaMs))).toBe(true)
          latest = fraction ?? 0
        }
      }),
    )
  })
})

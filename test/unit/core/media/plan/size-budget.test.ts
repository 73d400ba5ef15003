import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  corrected,
  shareOut,
  type SizeBudget,
  type SizeRequest,
} from '../../../../../src/core/media/plan/size-budget.ts'

const request: SizeRequest = {
  limitBytes: 10_000_000,
  seconds: 60,
  audioTracks: 1,
  audioBitsPerSecond: 128_000,
  picture: { width: 1920, height: 1080 },
  framesPerSecond: 30,
}
const shared = (changes: Partial<SizeRequest> = {}): SizeBudget => {
  const result = shareOut({ ...request, ...changes })
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

describe('shareOut', () => {
  it('keeps picture and sound within the size', () => {
    const { videoBitsPerSecond, audioBitsPerSecond } = shared()
    const bytes = ((videoBitsPerSecond + audioBitsPerSecond) * 60) / 8
    expect(bytes).toBeGreaterThan(9_300_000)
    expect(bytes).toBeLessThan(10_000_000)
  })

  it.each([
    [60, 960, 30],
    [600, 320, 15],
    [15, 1920, 60],
  ])('fits a picture that %i s leave bits for', (seconds, width, maxFps) => {
    expect(shared({ seconds })).toMatchObject({ fit: { width }, maxFps })
  })

  it('gives sound less where there is little', () => {
    expect(shared({ seconds: 600 }).audioBitsPerSecond).toBeLessThan(32_001)
    expect(shared({ audioTracks: 0 }).audioBitsPerSecond).toBe(0)
  })

  it('spends no more than anybody can see', () => {
    expect(shared({ seconds: 1 })).toMatchObject({ isCapped: true })
    expect(shared()).toMatchObject({ isCapped: false })
  })

  it('refuses what leaves no picture, and says what would', () => {
    const result = shareOut({ ...request, seconds: 4 * 3600 })
    if (result.ok) throw new Error('expected a refusal')
    expect(result.error.code).toBe('preset.size-too-small')
    const leastBytes = Number(result.error.params['leastBytes'])
    expect(shareOut({ ...request, seconds: 4 * 3600, limitBytes: leastBytes }).ok).toBe(true)
  })

  it('never shares out more than there is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100_000, max: 100_000_000 }),
        fc.integer({ min: 1, max: 20_000 }),
        fc.integer({ min: 0, max: 4 }),
        (limitBytes, seconds, audioTracks) => {
          const result = shareOut({ ...request, limitBytes, seconds, audioTracks })
          if (!result.ok) return
          const { videoBitsPerSecond, audioBitsPerSecond } = result.value
          const bits = (videoBitsPerSecond + audioBitsPerSecond * audioTracks) * seconds
          expect(bits / 8).toBeLessThan(limitBytes)
        },
      ),
    )
  })
})

it('aims lower after a file that was too large, and higher after one that was too small', () => {
  const budget = shared()
  expect(corrected(budget, 10_500_000, 60).videoBitsPerSecond).toBeLessThan(
    budget.videoBitsPerSecond,
  )
  expect(corrected(budget, 8_000_000, 60).videoBitsPerSecond).toBeGreaterThan(
    budget.videoBitsPerSecond,
  )
})

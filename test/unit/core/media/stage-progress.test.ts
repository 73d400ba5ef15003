import { describe, expect, it } from 'vitest'
import type { ProgressBlock } from '../../../../src/core/media/progress-parser.ts'
import { StageProgress } from '../../../../src/core/media/stage-progress.ts'
import { stagesOf } from '../../../../src/core/media/stages.ts'

const media = { duration: { seconds: 100, toleranceSeconds: 1 }, frameCount: 2500 }
const at = (seconds: number, done = false): ProgressBlock => ({
  frame: null,
  outTimeUs: seconds * 1e6,
  totalSizeBytes: null,
  speed: null,
  done,
})
const twoPasses = [
  { phase: 'pass-1', weight: 1 },
  { phase: 'pass-2', weight: 3 },
] as const

describe('StageProgress', () => {
  it('is one bar over two passes', () => {
    const progress = new StageProgress(twoPasses, media)
    progress.begin('pass-1', 0)
    expect(progress.update(at(50), 5_000)).toMatchObject({
      phase: 'pass-1',
      fraction: expect.closeTo(0.125, 2) as number,
    })
    expect(progress.update(at(100, true), 10_000).phase).toBe('pass-1')
    progress.begin('pass-2', 10_000)
    const half = progress.update(at(50), 25_000)
    expect(half).toMatchObject({ phase: 'pass-2', fraction: expect.closeTo(0.625, 2) as number })
    expect(progress.update(at(100, true), 40_000).phase).toBe('finalising')
  })

  it('reckons with the passes that are still to come', () => {
    const progress = new StageProgress(twoPasses, media)
    progress.begin('pass-1', 0)
    progress.update(at(10), 1_000)
    // 5 s are left of this pass, and 30 s of the next.
    expect(progress.update(at(50), 5_000).etaMs).toBeCloseTo(35_000, -3)
  })

  it('takes what was done before for no speed, and the rest of the work for all of it', () => {
    const stages = [
      { phase: 'encoding', weight: 1 },
      { phase: 'verifying', weight: 0.5 },
    ] as const
    const progress = new StageProgress(stages, media)
    progress.begin('encoding', 0, 0.4)
    expect(progress.update(at(40), 0).fraction).toBeCloseTo(0.4 / 1.5, 2)
    // Five times as quick as it plays: 10 s for the other half, and half of 20 s to look at it all.
    const { speed, etaMs } = progress.update(at(50), 2_000)
    expect(speed).toBeCloseTo(5)
    expect(etaMs).toBeCloseTo(10_000 + 10_000, -2)
  })

  it('never goes back, not even when a pass is done over', () => {
    const progress = new StageProgress(twoPasses, media)
    progress.begin('pass-1', 0)
    progress.begin('pass-2', 1_000)
    const before = progress.update(at(80), 9_000).fraction ?? 0
    progress.begin('pass-2', 10_000)
    expect(progress.update(at(5), 11_000).fraction).toBe(before)
  })
})

describe('stagesOf', () => {
  const plan = { budget: null, loudness: null, isCopy: false, streams: [] }
  const phases = (...parameters: Parameters<typeof stagesOf>) =>
    stagesOf(...parameters).map(({ phase }) => phase)

  it('names each run of ffmpeg', () => {
    expect(phases(plan, 'quick')).toEqual(['encoding'])
    expect(phases(plan, 'full')).toEqual(['encoding', 'verifying'])
    expect(phases(plan, 'full', { joins: true })).toEqual(['encoding', 'finalising', 'verifying'])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maxCrashes, maxRetries } from '../../../../src/core/queue/retry-policy.ts'
import { settle, type AttemptHistory } from '../../../../src/core/queue/settlement.ts'
import { appError } from '../../../../src/shared/errors.ts'

const fresh: AttemptHistory = {
  failures: 0,
  crashes: 0,
  interruptions: 0,
  wish: null,
  hasIntent: false,
}
const chance = { nowMs: 1_000_000, random: 0.5 }
const failed = (code: Parameters<typeof appError>[0]) =>
  ({ kind: 'failed', error: appError(code) }) as const
const done = { kind: 'completed', outputPath: '/out/a.mp4', sizeBytes: 5 } as const

describe('settle', () => {
  it('completes, even when a wish to cancel crossed the report', () => {
    for (const wish of [null, 'cancel', 'pause'] as const) {
      expect(settle({ ...fresh, wish }, done, chance)).toMatchObject({
        state: 'completed',
        outputPath: '/out/a.mp4',
      })
    }
  })

  it('fails a bad input at once', () => {
    expect(settle(fresh, failed('input.not-media'), chance)).toMatchObject({
      state: 'failed',
      failures: 1,
    })
  })

  it('tries again later what can pass, each time four times later, then gives up', () => {
    const stalled = (failures: number) =>
      settle({ ...fresh, failures }, failed('ffmpeg.stalled'), chance)
    const delays = Array.from({ length: maxRetries }, (_, failures) => {
      const next = stalled(failures)
      return next.state === 'scheduled' ? (next.runAtMs ?? 0) - chance.nowMs : null
    })
    expect(delays).toEqual([5_000, 20_000, 80_000, 320_000, 600_000])
    expect(stalled(maxRetries)).toMatchObject({ state: 'failed', failures: maxRetries + 1 })
  })

  it('waits for space and drives without spending a try or setting a clock', () => {
    expect(settle(fresh, failed('destination.full'), chance)).toMatchObject({
      state: 'scheduled',
      waitsFor: 'space',
      runAtMs: null,
      failures: 0,
    })
    expect(settle(fresh, failed('destination.gone'), chance)).toMatchObject({ waitsFor: 'drive' })
  })

  it('queues again what crashed its worker, and stops it as poison the third time', () => {
    const crash = { kind: 'crashed' } as const
    expect(settle({ ...fresh, crashes: maxCrashes - 2 }, crash, chance).state).toBe('queued')
    expect(settle({ ...fresh, crashes: maxCrashes - 1 }, crash, chance)).toMatchObject({
      state: 'failed',
      error: { code: 'worker.crashed' },
    })
  })

  it('lets an interruption cost nothing, whatever came before', () => {
    fc.assert(
      fc.property(fc.nat(100), fc.nat(maxCrashes - 1), fc.nat(1000), (failures, crashes, n) => {
        const history = { ...fresh, failures, crashes, interruptions: n }
        expect(settle(history, { kind: 'interrupted' }, chance)).toEqual({
          state: 'queued',
          failures,
          crashes,
          interruptions: n + 1,
        })
      }),
    )
  })

  it('follows the wish to cancel or pause when the attempt did not complete', () => {
    const cancel = { ...fresh, wish: 'cancel' } as const
    expect(settle(cancel, failed('input.missing'), chance).state).toBe('cancelled')
    expect(settle(cancel, { kind: 'crashed' }, chance).state).toBe('cancelled')
    expect(settle({ ...fresh, wish: 'pause' }, { kind: 'interrupted' }, chance).state).toBe(
      'paused',
    )
  })

  it('looks at the disk again, whatever was wished, once the finished name was announced', () => {
    const announced = { ...fresh, hasIntent: true, wish: 'cancel', crashes: maxCrashes } as const
    for (const kind of ['crashed', 'interrupted'] as const) {
      expect(settle(announced, { kind }, chance).state).toBe('queued')
    }
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maxCrashes, maxRetries } from '../../../../src/core/queue/retry-policy.ts'
import { settle, type AttemptHistory } from '../../../../src/core/queue/settlement.ts'
import { appError } from '../../../../src/shared/errors.ts'

const fresh: AttemptHistory = {
  failures: 0,
  crashes: 0,
  interruptions: 0,
  cancelRequested: false,
  paused: false,
  hasIntent: false,
}
const chance = { nowMs: 1_000_000, random: 0.5 }
const failed = (code: Parameters<typeof appError>[0]) =>
  ({ kind: 'failed', error: appError(code) }) as const
const done = { kind: 'completed', outputPath: '/out/a.mp4', sizeBytes: 5 } as const

describe('settle', () => {
  it('completes, even when a request to cancel or a pause crossed the report', () => {
    for (const asked of [{}, { cancelRequested: true }, { paused: true }]) {
      expect(settle({ ...fresh, ...asked }, done, chance)).toMatchObject({
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

  it('cancels on request, however the attempt ended short of completing', () => {
    const asked = { ...fresh, cancelRequested: true }
    for (const end of [
      failed('input.missing'),
      { kind: 'crashed' },
      { kind: 'interrupted' },
      { kind: 'cancelled' },
    ] as const) {
      expect(settle(asked, end, chance).state).toBe('cancelled')
    }
  })

  it('keeps a paused job paused through an interruption or a crash', () => {
    for (const kind of ['interrupted', 'crashed'] as const) {
      expect(settle({ ...fresh, paused: true }, { kind }, chance).state).toBe('paused')
    }
  })

  it('queues again what a worker cancelled though nobody asked for it', () => {
    expect(settle(fresh, { kind: 'cancelled' }, chance)).toMatchObject({
      state: 'queued',
      interruptions: 1,
    })
  })

  it('looks at the disk again once the finished name was announced, whatever else was asked', () => {
    const announced = { ...fresh, hasIntent: true, crashes: maxCrashes }
    for (const kind of ['crashed', 'interrupted'] as const) {
      expect(settle({ ...announced, cancelRequested: true }, { kind }, chance).state).toBe('queued')
      expect(settle({ ...announced, paused: true }, { kind }, chance).state).toBe('paused')
    }
  })
})

import { expect, it } from 'vitest'
import { SilenceWatch } from '../../../../src/core/queue/liveness.ts'

const limits = { tickMs: 2_000, suspectMs: 10_000, deadMs: 30_000 }

/** What each tick of the watch says while nothing is heard. */
function listen(watch: SilenceWatch, fromMs: number, ticks: number): string[] {
  return Array.from({ length: ticks }, (_, i) => watch.tick(fromMs + (i + 1) * limits.tickMs))
}

it('suspects silence after ten seconds and calls it death after thirty', () => {
  const said = listen(new SilenceWatch(limits, 0), 0, 15)
  expect(said.indexOf('suspect')).toBe(4)
  expect(said.indexOf('dead')).toBe(14)
})

it('begins anew with every word', () => {
  const watch = new SilenceWatch(limits, 0)
  listen(watch, 0, 14)
  watch.heard(28_000)
  expect(listen(watch, 28_000, 4)).not.toContain('suspect')
})

it('begins anew after the computer slept, however long', () => {
  const watch = new SilenceWatch(limits, 0)
  listen(watch, 0, 10)
  expect(watch.tick(8 * 3_600_000)).toBe('alive')
  expect(listen(watch, 8 * 3_600_000, 4)).toEqual(['alive', 'alive', 'alive', 'alive'])
})

it('still finds a worker dead when the clock ticks a little late', () => {
  const watch = new SilenceWatch(limits, 0)
  let said = ''
  for (let nowMs = 0; nowMs <= 40_000; nowMs += 3_500) said = watch.tick(nowMs)
  expect(said).toBe('dead')
})

// Chooses where in a recording the power is cut, and what each cut leaves.
import type { Expectation } from './check-image.ts'
import type { IoCall } from './io-log.ts'
import { seededRandom } from './random.ts'
import { noteOf, progressAt, type RecordedDays } from './recorded-days.ts'
import { SimulatedDisk, type Image } from './simulated-disk.ts'

export interface PowerCut {
  readonly index: number
  readonly image: Image
  /** Something was not yet synced. */
  readonly isAtStake: boolean
  readonly expectation: Expectation
}

/** `count` cuts, in the order of their places; the same seed gives each index the same cut. */
export function* cutPower(days: RecordedDays, seed: number, count: number): Generator<PowerCut> {
  const { calls, states, start } = days
  // What happens before a sync that fails is the other scenario's.
  const failed = calls.findIndex((call) => call.kind === 'sync' && call.failed)
  const first = Math.max(0, failed)
  const answers = calls.flatMap((call, at) =>
    at >= first && noteOf(call)?.kind === 'done' ? [at + 1] : [],
  )
  const cuts = Array.from({ length: count }, (_, index) => {
    const random = seededRandom(seed, 'cut', index)
    // The moment after an answer is the one at which a promise can be broken.
    const place =
      random.chance(0.5) && answers.length > 0
        ? random.pick(answers)
        : first + random.below(calls.length + 1 - first)
    return { index, random, place }
  }).sort((a, b) => a.place - b.place)

  const disk = new SimulatedDisk(start)
  let replayed = 0
  for (const { index, random, place } of cuts) {
    for (; replayed < place; replayed += 1) disk.apply(calls[replayed] as IoCall)
    yield {
      index,
      image: disk.afterPowerCut(random),
      isAtStake: disk.changes > 0,
      expectation: { states, ...progressAt(days, place) },
    }
  }
}

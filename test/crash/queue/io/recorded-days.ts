// Records what a made-up stretch of days does to the disk: quits, kills in mid-call, power cuts between
// them, and flushes that fail.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Expectation } from './check-image.ts'
import type { Fault } from './fault-switch.ts'
import type { IoCall } from './io-log.ts'
import { statesOf } from './queue-state.ts'
import { seededRandom } from './random.ts'
import { recordWorkload, type RecordingOrder } from './record-workload.ts'
import type { Recording } from './record.ts'
import { SimulatedDisk } from './simulated-disk.ts'
import type { Note } from './workload.ts'
import type { Promises } from './workload-step.ts'

/**
 * - `power`: days end with a quit, a kill in the middle of a call, or a power cut that the next day
 *   begins with.
 * - `failed-sync`: one sync fails, and what it should have written is on the disk by chance.
 */
type Scenario = 'power' | 'failed-sync'

export interface DaysOrder {
  readonly scenario: Scenario
  /** Null leaves what the queue sets. */
  readonly synchronous: 'NORMAL' | 'OFF' | null
  readonly seed: number
}

export interface RecordedDays extends Recording {
  /** As `statesOf` tells. */
  readonly states: readonly string[]
  /** The steps that were surely done, and perhaps done, when the recording began. */
  readonly done: number
  readonly begun: number
}

const steps = 120
/** A flush that fails early leaves more days to come. */
const failingSyncs = 60

/** @param folder for what is made and removed meanwhile. */
export function recordDays(order: DaysOrder, folder: string, shim: string): RecordedDays {
  const { seed } = order
  const random = seededRandom(seed, 'recording')
  const states = statesOf(seed, steps, folder)
  const statesFile = path.join(folder, 'states.json')
  writeFileSync(statesFile, JSON.stringify(states))
  const plain: RecordingOrder = {
    start: new Map(),
    seed,
    steps,
    done: 0,
    statesFile,
    synchronous: order.synchronous,
    checkpointPages: random.pick([null, 200, 50]),
    faults: [null],
    onError: random.pick(['continue', 'reopen', 'die', 'die', 'die']),
  }
  const work = path.join(folder, 'work')
  const run = (change: Partial<RecordingOrder>): RecordedDays => {
    const whole = { ...plain, ...change }
    return { ...recordWorkload(work, shim, whole), states, done: whole.done, begun: whole.done }
  }
  const once = { forever: false, torn: false } as const
  const failSync = (syncs: number): Fault => {
    return { k: 1 + random.below(syncs), error: 'EIO', calls: 'syncs', ...once }
  }
  const killAt = (calls: number): Fault => {
    return { k: 1 + random.below(calls), error: 'killed', calls: 'changes', ...once }
  }
  if (order.scenario === 'failed-sync') {
    // The next start's own flushes fail now and then, too.
    const second = random.chance(0.3) ? failSync(8) : null
    return run({ faults: [failSync(failingSyncs), second, null, null] })
  }
  const day = random.pick(['quit', 'killed', 'cut'])
  if (day === 'quit' || order.synchronous !== null) return run({})
  if (day === 'killed') return run({ faults: [killAt(1_000), killAt(300), null] })
  // Work goes on with what a first power cut left; then the power is cut again.
  const first = run({ steps: 1 + random.below(steps / 2) })
  const disk = new SimulatedDisk()
  const place = random.below(first.calls.length)
  for (const call of first.calls.slice(0, place)) disk.apply(call)
  const { done, begun } = progressAt(first, place)
  return { ...run({ start: disk.afterPowerCut(random), done }), begun }
}

/** What was answered and begun before the call at `place`. */
export function progressAt(
  { calls, done, begun }: RecordedDays,
  place: number,
): Omit<Expectation, 'states'> {
  const progress = { done, begun, promises: [] as Promises[] }
  for (const call of calls.slice(0, place)) {
    const note = noteOf(call)
    if (note === null) continue
    progress.begun = Math.max(progress.begun, note.step)
    if (note.kind === 'done') {
      progress.done = note.step
      progress.promises.push(note.promises)
    }
  }
  return progress
}

export function noteOf(call: IoCall): Note | null {
  return call.kind === 'note' ? (JSON.parse(call.text) as Note) : null
}

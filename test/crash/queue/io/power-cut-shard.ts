// Program: records workloads, cuts the power at many places of each, and checks what is left. Argument: a
// JSON `ShardOrder`; prints a JSON `ShardReport`.
import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { buildShim } from './build-shim.ts'
import type { Fault } from './fault-switch.ts'
import { checkImage, type Expectation, type Verdict } from './check-image.ts'
import { writeImage } from './image-files.ts'
import type { IoCall } from './io-log.ts'
import { statesOf } from './queue-state.ts'
import { seededRandom } from './random.ts'
import { recordWorkload, type RecordingOrder } from './record-workload.ts'
import type { Recording } from './record.ts'
import { SimulatedDisk, type Image } from './simulated-disk.ts'
import { makeWorkFolder } from './work-folder.ts'
import type { Note } from './workload.ts'
import type { Promises } from './workload-step.ts'

/**
 * - `power`: the workload's days end with a quit, a kill in the middle of a call, or a power cut that the
 *   next day begins with.
 * - `failed-sync`: besides, one sync fails, and what it should have written is on the disk by chance.
 */
type Scenario = 'power' | 'failed-sync'

export interface ShardOrder {
  readonly scenario: Scenario
  readonly synchronous: 'NORMAL' | 'OFF' | null
  readonly seed: number
  /** Of all recordings those with this remainder. */
  readonly shard: number
  readonly shards: number
  readonly images: number
  readonly imagesOfOne: number
  /** Only this one, as `recording/image`. */
  readonly only: string | null
}

interface Finding extends Verdict {
  /** As `recording/image`. */
  readonly image: string
}

export interface ShardReport {
  readonly recordings: number
  readonly images: number
  /** Images of moments when something was not yet synced. */
  readonly atStake: number
  readonly verdicts: Readonly<Record<Verdict['kind'], number>>
  /** The first few of what went wrong, the worst first. */
  readonly findings: readonly Finding[]
}

const steps = 120
/** A flush that fails early leaves more days to come. */
const failingSyncs = 60

function runShard(order: ShardOrder): ShardReport {
  const shim = buildShim()
  const folder = makeWorkFolder()
  const { imagesOfOne } = order
  const verdicts = { exact: 0, ahead: 0, lost: 0, corrupt: 0 }
  const findings: Finding[] = []
  let recordings = 0
  let checked = 0
  let atStake = 0
  try {
    const wanted = order.only?.split('/').map(Number)
    const images = wanted === undefined ? order.images : imagesOfOne * ((wanted[0] ?? 0) + 1)
    const all = Math.ceil(images / imagesOfOne)
    for (let recording = order.shard; recording < all; recording += order.shards) {
      if (wanted !== undefined && wanted[0] !== recording) continue
      recordings += 1
      const count = Math.min(imagesOfOne, images - recording * imagesOfOne)
      const made = record(order, recording, folder, shim)
      for (const { image, content, isAtStake, expectation } of cutPower(
        order,
        recording,
        count,
        made,
      )) {
        if (wanted !== undefined && wanted[1] !== image) continue
        const imageFolder = path.join(folder, 'image')
        writeImage(imageFolder, content)
        const verdict = checkImage(imageFolder, expectation)
        rmSync(imageFolder, { recursive: true })
        checked += 1
        if (isAtStake) atStake += 1
        verdicts[verdict.kind] += 1
        if (verdict.reason !== '') findings.push({ ...verdict, image: `${recording}/${image}` })
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  findings.sort((a, b) => a.kind.localeCompare(b.kind))
  return { recordings, images: checked, atStake, verdicts, findings: findings.slice(0, 20) }
}

interface Recorded extends Recording {
  readonly states: readonly string[]
  /** The steps that were surely done, and perhaps done, when the recording began. */
  readonly done: number
  readonly begun: number
}

function record(order: ShardOrder, recording: number, folder: string, shim: string): Recorded {
  const seed = seededRandom(order.seed, 'workload', recording).below(2 ** 31)
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
  const run = (change: Partial<RecordingOrder>): Recorded => {
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

interface Cut {
  readonly image: number
  readonly content: Image
  readonly isAtStake: boolean
  readonly expectation: Expectation
}

function* cutPower(
  order: ShardOrder,
  recording: number,
  count: number,
  made: Recorded,
): Generator<Cut> {
  const { calls, states, start } = made
  const afterAnswers = calls.flatMap((call, index) =>
    noteOf(call)?.kind === 'done' ? [index + 1] : [],
  )
  const cuts = Array.from({ length: count }, (_, image) => {
    const random = seededRandom(order.seed, 'image', recording, image)
    // The moment after an answer is the one at which a promise can be broken.
    const place =
      random.chance(0.5) && afterAnswers.length > 0
        ? random.pick(afterAnswers)
        : random.below(calls.length + 1)
    return { image, random, place }
  }).sort((a, b) => a.place - b.place)

  const disk = new SimulatedDisk(start)
  let replayed = 0
  for (const { image, random, place } of cuts) {
    for (; replayed < place; replayed += 1) disk.apply(calls[replayed] as IoCall)
    yield {
      image,
      content: disk.afterPowerCut(random),
      isAtStake: disk.changes > 0,
      expectation: { states, ...progressAt(made, place) },
    }
  }
}

function progressAt({ calls, done, begun }: Recorded, place: number): Omit<Expectation, 'states'> {
  const progress = { done, begun, promises: [] as Promises[] }
  for (const call of calls.slice(0, place)) {
    const note = noteOf(call)
    if (note === null) continue
    if (note.kind === 'begun') progress.begun = note.step
    if (note.kind === 'done') {
      progress.done = note.step
      progress.promises.push(note.promises)
    }
  }
  return progress
}

function noteOf(call: IoCall): Note | null {
  return call.kind === 'note' ? (JSON.parse(call.text) as Note) : null
}

process.stdout.write(JSON.stringify(runShard(JSON.parse(process.argv[2] ?? '') as ShardOrder)))

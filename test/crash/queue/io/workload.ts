// Program: works on a queue step after step and notes, before each, that it begins and, after each, that
// the queue has answered. Argument: a JSON `WorkloadOrder`.
import { openSync, readFileSync, writeSync } from 'node:fs'
import path from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { armFault, type Fault } from './fault-switch.ts'
import { readState } from './queue-state.ts'
import { seededRandom } from './random.ts'
import { stepEnvironment } from './step-environment.ts'
import { openWatchedQueue, type WatchedQueue } from './watched-queue.ts'
import { performStep, type Promises } from './workload-step.ts'

export interface WorkloadOrder {
  readonly folder: string
  readonly seed: number
  readonly steps: number
  /** The last step that is known to be done; 0 for a new file. */
  readonly done: number
  /** JSON of what `statesOf` tells. */
  readonly statesFile: string
  /** Null leaves what the queue sets. */
  readonly synchronous: 'NORMAL' | 'OFF' | null
  /** Pages of the log at which SQLite copies it into the file; null leaves 1000. */
  readonly checkpointPages: number | null
  readonly fault: Fault | null
  /** After an error: go on, close and open again, or die on the spot. */
  readonly onError: 'continue' | 'reopen' | 'die'
}

export type Note =
  | { readonly kind: 'begun'; readonly step: number }
  | { readonly kind: 'done'; readonly step: number; readonly promises: Promises }
  /** Begun before an error and found done after it: no answer, but the next process starts from here. */
  | { readonly kind: 'found'; readonly step: number }
  | { readonly kind: 'failed'; readonly step: number; readonly code: string }

const order = JSON.parse(process.argv[2] ?? '') as WorkloadOrder
const states = JSON.parse(readFileSync(order.statesFile, 'utf8')) as readonly string[]
const environment = stepEnvironment(order.seed)
const notes = openSync(path.join(order.folder, 'notes'), 'a')

function note(text: Note): void {
  writeSync(notes, `${JSON.stringify(text)}\n`)
}

function open(): WatchedQueue {
  environment.begin(0)
  const watched = openWatchedQueue(path.join(order.folder, 'queue.sqlite'), environment)
  if (order.synchronous !== null) watched.db.pragma(`synchronous = ${order.synchronous}`)
  if (order.checkpointPages !== null) {
    watched.db.pragma(`wal_autocheckpoint = ${order.checkpointPages}`)
  }
  return watched
}

/** What an error leaves unknown is one step: done or not done, and nothing between. */
function stepsDone(watched: WatchedQueue, known: number): number {
  const state = readState(watched.db)
  if (state === states[known]) return known
  if (state === states[known + 1]) {
    note({ kind: 'found', step: known + 1 })
    return known + 1
  }
  throw new Error(`expected the queue as after step ${known} or ${known + 1}`)
}

/** A fault may strike while the queue is opened: once more, then it is for good. */
function openTwice(known: number): WatchedQueue {
  try {
    return open()
  } catch (error) {
    recordError(error, known + 1)
    return open()
  }
}

function recordError(error: unknown, step: number): void {
  if (!(error instanceof BetterSqlite.SqliteError)) throw error
  note({ kind: 'failed', step, code: error.code })
  if (order.onError === 'die') process.kill(process.pid, 'SIGKILL')
}

if (order.fault !== null) armFault(order.folder, order.fault)
let watched = openTwice(order.done)
let done = stepsDone(watched, order.done)
const random = seededRandom(order.seed, 'restarts', order.done)
while (done < order.steps) {
  const step = done + 1
  if (random.chance(0.03)) {
    watched.queue.close()
    watched = openTwice(done)
  }
  environment.begin(step)
  note({ kind: 'begun', step })
  try {
    const promises = performStep(watched, order.seed, step)
    if (readState(watched.db) !== states[step]) throw new Error(`expected another state at ${step}`)
    note({ kind: 'done', step, promises })
    done = step
  } catch (error) {
    recordError(error, step)
    if (order.onError === 'reopen') {
      watched.queue.close()
      watched = openTwice(done)
    }
    done = stepsDone(watched, done)
  }
}
// Half of all days end with the power switch, not with a quit.
if (random.chance(0.5)) watched.queue.close()

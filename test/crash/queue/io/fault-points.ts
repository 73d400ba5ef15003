// Program, run under the shim: for each point lets one call of a short workload fail and looks, after
// each answer and each error, at what is on disk. Argument: the name of a JSON `FaultOrder`; prints a JSON
// list of `PointReport`.
import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { armFault, faultHits, type Fault } from './fault-switch.ts'
import { findBroken } from './invariants.ts'
import { readState } from './queue-state.ts'
import { stepEnvironment } from './step-environment.ts'
import { openWatchedQueue, type WatchedQueue } from './watched-queue.ts'
import { performStep } from './workload-step.ts'

export interface FaultPoint extends Fault {
  /** What the app does after an error: goes on with its connection, or opens the file anew. */
  readonly onError: 'continue' | 'reopen'
}

export interface FaultOrder {
  readonly folder: string
  /** Outside what the shim watches. */
  readonly copyFolder: string
  readonly seed: number
  readonly steps: number
  readonly states: readonly string[]
  readonly points: readonly FaultPoint[]
}

export interface PointReport {
  readonly point: FaultPoint
  /** Calls that failed. */
  readonly hits: number
  /** SQLite's codes of the errors that were thrown. */
  readonly codes: readonly string[]
  readonly slowestOpenMs: number
  /** Null when every promise was kept. */
  readonly problem: string | null
}

/** Errors after which a fault that stays is taken away: the person made space, the drive is back. */
const patience = 3

const order = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as FaultOrder
const { states } = order

/** The workload's days under one fault; every method throws what is wrong with the queue. */
class FaultyDays {
  readonly codes: string[] = []
  slowestOpenMs = 0
  readonly #point: FaultPoint
  readonly #folder = path.join(order.folder, 'point')
  readonly #file = path.join(order.folder, 'point/queue.sqlite')
  readonly #environment = stepEnvironment(order.seed)
  #watched: WatchedQueue | null = null
  #done = 0

  constructor(point: FaultPoint) {
    this.#point = point
    mkdirSync(this.#folder)
  }

  run(): void {
    while (this.#done < order.steps) {
      try {
        if (this.#watched === null) this.#watched = this.#open()
        else this.#step(this.#watched)
      } catch (error) {
        this.#faceError(error)
      }
    }
    this.#close()
    armFault(order.folder, null)
    this.#expectOnDisk([this.#done])
  }

  end(): void {
    armFault(order.folder, null)
    this.#close()
    rmSync(this.#folder, { recursive: true })
  }

  #open(): WatchedQueue {
    this.#environment.begin(0)
    const startedMs = performance.now()
    let opened: WatchedQueue
    try {
      opened = openWatchedQueue(this.#file, this.#environment)
    } finally {
      this.slowestOpenMs = Math.max(this.slowestOpenMs, performance.now() - startedMs)
    }
    try {
      const found = readState(opened.db)
      // After an error the step may have been done; at all other times there is no doubt.
      if (found === states[this.#done + 1] && this.codes.length > 0) this.#done += 1
      expectState(found, [this.#done])
      return opened
    } catch (error) {
      opened.queue.close()
      throw error
    }
  }

  #step(watched: WatchedQueue): void {
    const before = faultHits(order.folder)
    this.#environment.begin(this.#done + 1)
    performStep(watched, order.seed, this.#done + 1)
    this.#done += 1
    expectState(readState(watched.db), [this.#done])
    // It answered although a call had failed: then that call must not have mattered.
    if (faultHits(order.folder) > before) this.#expectOnDisk([this.#done])
    // A quit and a start now and then.
    if (this.#done % 8 === 0) this.#close()
  }

  #faceError(error: unknown): void {
    if (!(error instanceof BetterSqlite.SqliteError)) throw error
    this.codes.push(error.code)
    if (this.codes.length >= patience) armFault(order.folder, null)
    if (this.codes.length > 2 * patience) throw error
    this.#expectOnDisk([this.#done, this.#done + 1])
    if (this.#point.onError === 'reopen') this.#close()
    // On the connection that threw, nothing of the step is seen.
    if (this.#watched !== null) expectState(readState(this.#watched.db), [this.#done])
  }

  /** The state that the file would have if this process died now. */
  #expectOnDisk(allowed: readonly number[]): void {
    cpSync(this.#folder, order.copyFolder, { recursive: true })
    try {
      expectState(stateOf(path.join(order.copyFolder, 'queue.sqlite')), allowed)
    } finally {
      rmSync(order.copyFolder, { recursive: true })
    }
  }

  #close(): void {
    this.#watched?.queue.close()
    this.#watched = null
  }
}

function runPoint(point: FaultPoint): PointReport {
  const days = new FaultyDays(point)
  let problem: string | null = null
  armFault(order.folder, point)
  try {
    days.run()
  } catch (error) {
    problem = String(error)
  }
  const failed = faultHits(order.folder)
  days.end()
  return { point, hits: failed, codes: days.codes, slowestOpenMs: days.slowestOpenMs, problem }
}

function stateOf(file: string): string {
  const { queue, db } = openWatchedQueue(file, stepEnvironment(order.seed))
  try {
    const [broken] = findBroken(db)
    if (broken !== undefined) throw new Error(broken)
    return readState(db)
  } finally {
    queue.close()
  }
}

function expectState(found: string, allowed: readonly number[]): void {
  if (allowed.some((step) => states[step] === found)) return
  const step = states.lastIndexOf(found)
  const name = step === -1 ? 'one that never was' : `that after step ${step}`
  throw new Error(`expected the state after step ${allowed.join(' or ')}, got ${name}`)
}

process.stdout.write(JSON.stringify(order.points.map(runPoint)))

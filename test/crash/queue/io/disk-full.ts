// Program: publishes until its disk is full, makes a little space, and goes on, several times. Arguments:
// the folder, and how it fills: `tmpfs` for a small disk, `shim` where every write is made to fail. Prints
// a JSON `DiskFullReport`.
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { isDiskFull } from '../../../../src/main/queue/connection.ts'
import { defaultPresetId, findPreset, type Preset } from '../../../../src/shared/presets.ts'
import { armFault } from './fault-switch.ts'
import { findBroken } from './invariants.ts'
import { readState } from './queue-state.ts'
import { stepEnvironment } from './step-environment.ts'
import { openWatchedQueue, type WatchedQueue } from './watched-queue.ts'

export interface DiskFullReport {
  /** Jobs that were accepted before the disk was full, and those after each piece of space. */
  readonly accepted: readonly number[]
  readonly lost: number
  /** Everything that was not as it should be. */
  readonly problems: readonly string[]
  readonly slowestOpenMs: number
}

const [folder = '', how = ''] = process.argv.slice(2)
const file = path.join(folder, 'queue.sqlite')
const preset = findPreset(defaultPresetId) as Preset
const environment = stepEnvironment(0)
const rounds = 8
const ballastBytes = 192 * 1024

const problems: string[] = []
const acceptedIds: number[] = []
const accepted: number[] = []
let slowestOpenMs = 0
let published = 0

function open(): WatchedQueue {
  const startedMs = performance.now()
  try {
    return openWatchedQueue(file, environment)
  } finally {
    slowestOpenMs = Math.max(slowestOpenMs, performance.now() - startedMs)
  }
}

/** 50 files of one folder, in one transaction. */
function publish({ queue }: WatchedQueue): void {
  environment.begin((published += 1))
  const letters = Array.from({ length: 50 }, (_, index) => ({
    inputPath: `/videos/${published}/${index} ${'long name '.repeat(10)}.mov`,
    inputSizeBytes: 1,
    destinationDir: '/out',
  }))
  const receipt = queue.journal.transact(() => queue.publish(queue.openBatch(), preset, letters))
  acceptedIds.push(...receipt.accepted.map(({ id }) => id))
}

/** Answers the error, which must tell of the full disk and leave nothing behind; null for none. */
function attempt(watched: WatchedQueue, name: string, act: () => void): unknown {
  const before = readState(watched.db)
  try {
    act()
    return null
  } catch (error) {
    if (!isDiskFull(error)) problems.push(`${name} threw ${String(error)} ${codeOf(error)}`)
    if (readState(watched.db) !== before) problems.push(`${name} was half done`)
    return error
  }
}

function codeOf(error: unknown): string {
  return error instanceof BetterSqlite.SqliteError ? error.code : ''
}

function fill(): void {
  const fault = { k: 1, error: 'ENOSPC', forever: true, torn: true, calls: 'changes' } as const
  if (how === 'shim') armFault(folder, fault)
}

function makeSpace(round: number): void {
  if (how === 'shim') armFault(folder, null)
  else rmSync(path.join(folder, `ballast-${round}`))
}

if (how === 'tmpfs') {
  for (let round = 0; round < rounds; round += 1) {
    writeFileSync(path.join(folder, `ballast-${round}`), Buffer.alloc(ballastBytes, 1))
  }
}
let watched = open()
for (let round = 0; round < rounds; round += 1) {
  const before = acceptedIds.length
  if (how === 'shim') {
    for (let count = 0; count < 5; count += 1) publish(watched)
    fill()
  }
  let error: unknown = null
  for (let count = 0; count < 1_000 && error === null; count += 1) {
    error = attempt(watched, 'publish', () => publish(watched))
  }
  accepted.push(acceptedIds.length - before)
  if (error === null) problems.push(`the disk never was full in round ${round}`)
  // Whatever else a person or a worker does meanwhile throws as well or is kept.
  attempt(watched, 'cancel', () => watched.queue.cancel([acceptedIds[0] as number]))
  attempt(watched, 'claim', () => watched.queue.claim())
  if (round % 2 === 1) {
    const state = readState(watched.db)
    watched.queue.close()
    try {
      watched = open()
    } catch (opening) {
      // A log that cannot even be made is told of in other words.
      if (codeOf(opening) === '') problems.push(`opening threw ${String(opening)}`)
      makeSpace(round)
      watched = open()
    }
    if (readState(watched.db) !== state) problems.push('a start on the full disk changed the queue')
  }
  if (how === 'shim' || existsSync(path.join(folder, `ballast-${round}`))) makeSpace(round)
  const later = attempt(watched, 'publish after space was made', () => publish(watched))
  if (later !== null) problems.push('space was made, and the queue did not go on')
}
watched.queue.close()
watched = open()
problems.push(...findBroken(watched.db))
const present = new Set(watched.db.prepare('SELECT id FROM jobs').pluck().all())
watched.queue.close()
const report: DiskFullReport = {
  accepted,
  lost: acceptedIds.filter((id) => !present.has(id)).length,
  problems,
  slowestOpenMs,
}
process.stdout.write(JSON.stringify(report))

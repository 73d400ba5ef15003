// The real queue on a real SQLite file, opened with a clock and a chance that the run decides.
import { copyFileSync, existsSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { Database } from 'better-sqlite3'
import { openQueue, type Queue } from '../../src/main/queue/queue.ts'
import { folderVariable, newFolder } from './memory-folder.ts'
import { latestConnection, tapSqlite } from './tapped-sqlite.ts'
import { readTables, writeTables, type Tables } from './tables.ts'

/** What a run holds in its hand instead of time and chance. */
export interface Fate {
  nowMs: number
  /** 0 to 1. */
  luck: number
  tokens: number
}

export interface QueueOnDisk {
  readonly fate: Fate
  readonly file: string
  readonly queue: Queue
  readonly connection: Database
}

let folder: string | null = null
let files = 0
let empty: Tables | null = null
/** Opening takes as long as twenty steps: a queue that served one run well serves the next. */
let idle: QueueOnDisk | null = null

/** An empty queue. */
export function takeQueue(fate: Fate): QueueOnDisk {
  const kept = idle
  idle = null
  if (kept === null || empty === null) {
    const made = open(nextFile(), fate)
    empty = readTables(made.connection)
    return made
  }
  writeTables(kept.connection, empty)
  Object.assign(kept.fate, fate)
  return kept
}

/** After a run that went well. */
export function giveBack(store: QueueOnDisk): void {
  idle = store
}

export function discard({ queue, file }: QueueOnDisk): void {
  queue.close()
  for (const suffix of ['', '-wal', '-journal']) rmSync(file + suffix, { force: true })
}

/** What a queue finds after this one is cut off without another instruction. */
export function cutOff(store: QueueOnDisk): QueueOnDisk {
  const image = nextFile()
  copyFileSync(store.file, image)
  if (existsSync(`${store.file}-wal`)) copyFileSync(`${store.file}-wal`, `${image}-wal`)
  discard(store)
  return open(image, store.fate)
}

export function reopen(store: QueueOnDisk): QueueOnDisk {
  store.queue.close()
  return open(store.file, store.fate)
}

function open(file: string, fate: Fate): QueueOnDisk {
  const queue = openQueue(file, {
    now: () => fate.nowMs,
    random: () => fate.luck,
    newToken: () => (fate.tokens += 1).toString(16).padStart(8, '0').padEnd(16, '0'),
  })
  return { fate, file, queue, connection: latestConnection() }
}

function nextFile(): string {
  files += 1
  return path.join(folderOfThisProcess(), `${process.pid}-${files}.sqlite`)
}

/** A run of vitest ends its processes without their exit event: there this is called by hand. */
export function removeQueues(): void {
  if (idle !== null) discard(idle)
  idle = null
  if (folder !== null && folder !== process.env[folderVariable]) {
    rmSync(folder, { recursive: true, force: true })
  }
  folder = null
}

function folderOfThisProcess(): string {
  if (folder === null) {
    tapSqlite()
    folder = process.env[folderVariable] ?? newFolder()
    process.once('exit', removeQueues)
  }
  return folder
}

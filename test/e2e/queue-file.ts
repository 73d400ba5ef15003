// The queue's file as a Reelmill left it, read while none runs; the file itself is not opened, so
// that it stays as it was left.
import { copyFileSync, existsSync, mkdtempSync } from 'node:fs'
import path from 'node:path'
import BetterSqlite from 'better-sqlite3'
import type { Scene } from './scene.ts'

export interface StoredJob {
  readonly state: string
  readonly attempts: number
  readonly failures: number
  readonly crashes: number
  readonly interruptions: number
  readonly intent: string | null
}

/** In queue order. */
export function storedJobs(scene: Scene): readonly StoredJob[] {
  return read(
    scene,
    'SELECT state, attempts, failures, crashes, interruptions, intent FROM jobs ORDER BY id',
  ) as readonly StoredJob[]
}

/** Kinds of what happened, oldest first. */
export function storedEvents(scene: Scene): readonly string[] {
  const events = read(scene, 'SELECT kind FROM events ORDER BY id') as readonly { kind: string }[]
  return events.map(({ kind }) => kind)
}

function read(scene: Scene, query: string): readonly unknown[] {
  const file = path.join(scene.dataDir, 'queue.sqlite')
  const copy = path.join(mkdtempSync(path.join(scene.folder, 'tmp', 'queue-')), 'queue.sqlite')
  for (const suffix of ['', '-wal']) {
    if (existsSync(file + suffix)) copyFileSync(file + suffix, copy + suffix)
  }
  const db = new BetterSqlite(copy)
  try {
    return db.prepare(query).all()
  } finally {
    db.close()
  }
}

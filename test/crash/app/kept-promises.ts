// What Reelmill has told so far, and whether its queue, recovered after a kill and closed, still says so:
// the ten invariants.
import { copyFileSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import BetterSqlite, { type Database } from 'better-sqlite3'
import type { JobView } from '../../../src/shared/job.ts'
import type { CommitIntent } from '../../../src/shared/worker.ts'
import type { Scene } from '../../e2e/scene.ts'
import { findBroken } from '../queue/io/invariants.ts'

interface Row {
  readonly id: number
  readonly state: string
  readonly input_path: string
  readonly attempts: number
  readonly output_path: string | null
  readonly output_size: number | null
  readonly intent: string | null
}

export class KeptPromises {
  readonly #scene: Scene
  readonly #published = new Map<number, string>()
  readonly #completed = new Map<number, string>()
  readonly #attempts = new Map<number, number>()

  constructor(scene: Scene) {
    this.#scene = scene
  }

  /** The queue answered that it has this job. */
  published({ id, inputPath }: JobView): void {
    this.#published.set(id, inputPath)
  }

  /** A person looked at the list. */
  listed(jobs: readonly JobView[]): void {
    for (const { id, outputPath } of jobs) {
      if (outputPath !== null) this.#completed.set(id, outputPath)
    }
  }

  /** One line for each promise that was broken. Only while no Reelmill runs. */
  findBroken(): readonly string[] {
    const copy = path.join(this.#scene.folder, 'tmp', 'looked-at.sqlite')
    copyFileSync(path.join(this.#scene.dataDir, 'queue.sqlite'), copy)
    const db = new BetterSqlite(copy)
    try {
      // Integrity, open attempts, terminal events, budgets, live jobs that are alike.
      return [...findBroken(db), ...this.#findForgotten(db), ...this.#findStrays(db)]
    } finally {
      db.close()
    }
  }

  #findForgotten(db: Database): readonly string[] {
    const rows = new Map(rowsOf(db).map((row) => [row.id, row]))
    const broken: string[] = []
    for (const [id, inputPath] of this.#published) {
      if (rows.get(id)?.input_path !== inputPath) broken.push(`job ${id} was accepted and is gone`)
    }
    for (const [id, outputPath] of this.#completed) {
      const row = rows.get(id)
      if (row?.state !== 'completed' || row.output_path !== outputPath) {
        broken.push(`job ${id} was completed and is ${row?.state}`)
      }
    }
    for (const { id, state, attempts } of rows.values()) {
      if (state === 'running') broken.push(`job ${id} is running after a recovery`)
      if (attempts < (this.#attempts.get(id) ?? 0)) broken.push(`job ${id} has fewer attempts`)
      this.#attempts.set(id, attempts)
    }
    return broken
  }

  /** Each finished file belongs to one completed job, or to one that will look for it. */
  #findStrays(db: Database): readonly string[] {
    const rows = rowsOf(db)
    const broken: string[] = []
    const known = new Set(db.prepare<[], string>('SELECT path FROM part_files').pluck().all())
    for (const { id, intent, output_path: output, output_size: size } of rows) {
      const announced = intent === null ? null : (JSON.parse(intent) as CommitIntent)
      if (announced !== null) known.add(announced.partPath).add(announced.targetPath)
      if (output === null) continue
      if (known.has(output)) broken.push(`two jobs have ${output}`)
      known.add(output)
      const found = statSync(output, { throwIfNoEntry: false })?.size
      if (found !== size) broken.push(`job ${id} has ${size} bytes in its file, found ${found}`)
    }
    for (const name of readdirSync(this.#scene.finished)) {
      if (!known.has(path.join(this.#scene.finished, name))) broken.push(`${name} is nobody’s`)
    }
    return broken
  }
}

function rowsOf(db: Database): readonly Row[] {
  return db
    .prepare<[], Row>(
      'SELECT id, state, input_path, attempts, output_path, output_size, intent FROM jobs',
    )
    .all()
}

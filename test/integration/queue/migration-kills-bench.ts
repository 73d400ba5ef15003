// A queue file of one version with rows in it, its way to the latest version cut short as often as one
// likes, and what must hold after each cut.
import { spawn } from 'node:child_process'
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import BetterSqlite, { type Database } from 'better-sqlite3'
import { expect, onTestFinished } from 'vitest'
import { openConnection } from '../../../src/main/queue/connection.ts'
import { listSnapshots, snapshotBeforeMigration } from '../../../src/main/queue/files/snapshots.ts'
import { migrate } from '../../../src/main/queue/migrate.ts'
import type { Migration } from '../../../src/main/queue/migration.ts'
import { buildShim } from '../../crash/queue/io/build-shim.ts'
import type { Fault } from '../../crash/queue/io/fault-switch.ts'
import { readIoLog } from '../../crash/queue/io/io-log.ts'
import { readState } from '../../crash/queue/io/queue-state.ts'
import { makeWorkFolder } from '../../crash/queue/io/work-folder.ts'
import type { MigrationOrder } from './migration-kills-child.ts'
import { allVersions } from './migration-kills-next.ts'
import { fillVersion1 } from './migration-kills-rows.ts'

export interface Cut {
  readonly told: string
  readonly steps: readonly Migration[]
  /** The call to the disk that is the last or fails; null when a statement sees to it. */
  readonly call: Fault | null
  /** The versions that the file may have afterwards. */
  readonly allowed: readonly number[]
}

export interface Bench {
  /** Calls that change something on disk, from opening to closing, when nothing goes wrong. */
  countCalls(): Promise<number>
  /** A process for each; each is expected to be killed. */
  killAtEach(cuts: readonly Cut[]): Promise<void>
  /** One process for all, which goes on after each error. Answers the errors; null where there was none. */
  failAtEach(cuts: readonly Cut[]): Promise<readonly (string | null)[]>
}

interface Prepared {
  readonly cut: Cut
  readonly order: MigrationOrder
}

const program = fileURLToPath(new URL('migration-kills-child.ts', import.meta.url))
const latest = allVersions.length
/** Processes side by side: half of what each takes is Node's start. */
const parallel = 2
const nothing: Cut = { told: 'nothing', steps: allVersions, call: null, allowed: [latest] }

/**
 * For one test; the folder goes when it ends.
 *
 * @param fill puts rows into a file of version 1.
 */
export function makeBench(from: number, fill: (db: Database) => void = fillVersion1): Bench {
  const folder = makeWorkFolder()
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const original = path.join(folder, 'original.sqlite')
  const states = makeOriginal(original, from, fill)

  /** @param group the shim watches the group's folder. */
  function prepare(group: string, cuts: readonly Cut[]): readonly Prepared[] {
    const groupFolder = path.join(folder, group)
    return cuts.map((cut, index) => {
      const place = path.join(groupFolder, String(index))
      mkdirSync(place, { recursive: true })
      const file = path.join(place, 'queue.sqlite')
      copyFileSync(original, file)
      const fault = cut.call === null ? null : { folder: groupFolder, call: cut.call }
      return { cut, order: { file, steps: cut.steps, fault } }
    })
  }

  async function run(group: string, prepared: readonly Prepared[], env: NodeJS.ProcessEnv = {}) {
    const orders = path.join(folder, `${group}.json`)
    writeFileSync(orders, JSON.stringify(prepared.map(({ order }) => order)))
    const needsShim = prepared.some(({ cut }) => cut.call !== null) || 'REELMILL_IO_LOG' in env
    const shim = needsShim
      ? { LD_PRELOAD: buildShim(), REELMILL_IO_FOLDER: path.join(folder, group) }
      : {}
    return runProgram(orders, { ...process.env, ...shim, ...env })
  }

  /** As the next start finds it, log and all. */
  function judge({ cut: { told, allowed }, order: { file } }: Prepared): void {
    const db = openConnection(file)
    try {
      const found = db.pragma('user_version', { simple: true }) as number
      expect(allowed, told).toContain(found)
      expect(readState(db), `${told}: the rows of version ${found}`).toBe(states.get(found))
      expectSound(db, told)
      if (from > 0) expectSnapshot(file, found > from, told)
      migrate(db, allVersions, (version) => snapshotBeforeMigration(db, version, 0))
      expect(readState(db), `${told}: the next start`).toBe(states.get(latest))
      expectSound(db, told)
    } finally {
      db.close()
    }
    rmSync(path.dirname(file), { recursive: true })
  }

  /** It holds the file as it was; without one nothing was changed. */
  function expectSnapshot(file: string, isNeeded: boolean, told: string): void {
    const snapshots = listSnapshots(file)
    if (isNeeded) expect(snapshots, told).toHaveLength(1)
    for (const snapshot of snapshots) {
      const copy = new BetterSqlite(snapshot, { readonly: true })
      expect(readState(copy), `${told}: the snapshot`).toBe(states.get(from))
      copy.close()
    }
  }

  return {
    async countCalls() {
      const log = path.join(folder, 'calls')
      const [rehearsal] = prepare('rehearsal', [nothing]) as [Prepared]
      const { said, stderr } = await run('rehearsal', [rehearsal], { REELMILL_IO_LOG: log })
      expect(said, stderr).toEqual([null])
      judge(rehearsal)
      return readIoLog(log, path.join(folder, 'rehearsal')).filter((call) =>
        call.kind === 'open'
          ? call.creates
          : ['write', 'truncate', 'sync', 'rename', 'unlink'].includes(call.kind),
      ).length
    },
    async killAtEach(cuts) {
      const waiting = [...cuts.entries()]
      const killNext = async () => {
        for (let entry = waiting.shift(); entry !== undefined; entry = waiting.shift()) {
          const [index, cut] = entry
          const [prepared] = prepare(`killed-${index}`, [cut]) as [Prepared]
          const { signal, stderr } = await run(`killed-${index}`, [prepared])
          expect(signal, `${cut.told}\n${stderr}`).toBe('SIGKILL')
          judge(prepared)
        }
      }
      await Promise.all(Array.from({ length: parallel }, killNext))
    },
    async failAtEach(cuts) {
      const prepared = prepare('failed', cuts)
      const { said, stderr } = await run('failed', prepared)
      expect(said?.length, stderr).toBe(cuts.length)
      for (const each of prepared) judge(each)
      rmSync(path.join(folder, 'failed'), { recursive: true })
      return said ?? []
    },
  }
}

/** Answers the states of the file as it is and in all later versions. */
function makeOriginal(
  file: string,
  from: number,
  fill: (db: Database) => void,
): ReadonlyMap<number, string> {
  const states = new Map<number, string>()
  const whole = `${file}-in-work`
  const db = openConnection(whole)
  for (let version = 0; version <= latest; version += 1) {
    migrate(db, allVersions.slice(0, version))
    // Version 0 is the empty file: it has no rows on its way either.
    if (version === 1 && from > 0) fill(db)
    if (version === from) {
      db.pragma('wal_checkpoint(TRUNCATE)')
      copyFileSync(whole, file)
    }
    if (version >= from) states.set(version, readState(db))
  }
  db.close()
  expect(new Set(states.values()).size, 'states that differ').toBe(latest - from + 1)
  return states
}

function expectSound(db: Database, told: string): void {
  expect(db.pragma('integrity_check', { simple: true }), told).toBe('ok')
  expect(db.pragma('foreign_key_check'), told).toEqual([])
}

interface Ending {
  readonly said: readonly (string | null)[] | null
  readonly stderr: string
  readonly signal: NodeJS.Signals | null
}

function runProgram(orders: string, env: NodeJS.ProcessEnv): Promise<Ending> {
  const child = spawn(process.execPath, [program, orders], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const text = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (part: string) => (text[name] += part))
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => {
      const said = code === 0 ? (JSON.parse(text.stdout) as Ending['said']) : null
      resolve({ said, stderr: text.stderr, signal })
    })
  })
}

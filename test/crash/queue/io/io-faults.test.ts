// Any one call to the disk fails, once or from then on: the queue throws or it has kept its word.
import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { limitMs, replayLine, runs, seed } from './budget.ts'
import { buildShim } from './build-shim.ts'
import type { FaultOrder, FaultPoint, PointReport } from './fault-points.ts'
import { readIoLog, type IoCall } from './io-log.ts'
import { statesOf } from './queue-state.ts'
import { seededRandom } from './random.ts'
import { runShards } from './run-shards.ts'
import { makeWorkFolder } from './work-folder.ts'

const steps = 24
const errors = ['ENOSPC', 'EIO', 'EROFS'] as const
/** Beyond the last call. */
const noFault: FaultPoint = {
  k: 1_000_000,
  error: 'EIO',
  forever: false,
  torn: false,
  calls: 'changes',
  onError: 'continue',
}

describe.runIf(process.platform === 'linux')('when a call fails', { timeout: limitMs }, () => {
  it('the queue throws SqliteError or has kept its word, and goes on', async ({ task }) => {
    const startedMs = Date.now()
    const { reports, calls, points } = await runPoints()
    const thrown = reports.flatMap(({ codes }) => codes)
    const count = (wanted: (report: PointReport) => boolean) => reports.filter(wanted).length
    process.stderr.write(
      `I/O faults: ${reports.length} of ${points} points over ${calls} calls; ` +
        `${count(({ hits }) => hits > 0)} made a call fail, ${count(({ codes }) => codes.length > 0)} made ` +
        `the queue throw (${[...new Set(thrown)].sort().join(' ')}); seed ${seed}, ` +
        `${((Date.now() - startedMs) / 1000).toFixed(1)} s\n`,
    )
    const problems = reports.filter(({ problem }) => problem !== null)
    const told = problems.map(({ problem, point }) => `${problem} at ${JSON.stringify(point)}`)
    expect(told.slice(0, 5), replayLine(task.name)).toEqual([])
    // A fault that strikes nothing shows nothing.
    expect(count(({ hits }) => hits > 0)).toBeGreaterThan(reports.length * 0.9)
    expect(count(({ codes }) => codes.length > 0)).toBeGreaterThan(reports.length * 0.5)
    expect(Math.max(...reports.map(({ slowestOpenMs }) => slowestOpenMs))).toBeLessThan(3_000)
  })
})

async function runPoints(): Promise<{
  readonly reports: readonly PointReport[]
  readonly calls: number
  readonly points: number
}> {
  const shim = buildShim()
  const folder = makeWorkFolder()
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const states = statesOf(seed, steps, folder)
  const prepare = (name: string, points: readonly FaultPoint[]) => {
    const watched = path.join(folder, name)
    mkdirSync(watched)
    const order: FaultOrder = {
      folder: watched,
      copyFolder: path.join(folder, `${name}-copy`),
      seed,
      steps,
      states,
      points,
    }
    const orderFile = path.join(folder, `${name}.json`)
    writeFileSync(orderFile, JSON.stringify(order))
    return { argument: orderFile, environment: { LD_PRELOAD: shim, REELMILL_IO_FOLDER: watched } }
  }

  // Once without a fault, to learn which calls there are.
  const rehearsal = prepare('rehearsal', [noFault])
  const log = path.join(folder, 'rehearsal.log')
  const program = fileURLToPath(new URL('fault-points.ts', import.meta.url))
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, rehearsal.argument], {
    env: { ...process.env, ...rehearsal.environment, REELMILL_IO_LOG: log },
    encoding: 'utf8',
  })
  expect(status, stderr).toBe(0)
  expect(JSON.parse(stdout)).toEqual([
    expect.objectContaining({ hits: 0, codes: [], problem: null }),
  ])
  const calls = readIoLog(log, rehearsal.environment.REELMILL_IO_FOLDER).filter(isChange)

  const points = allPoints(calls)
  const random = seededRandom(seed, 'points')
  const chosen = points
    .map((point) => ({ point, place: random.next() }))
    .sort((a, b) => a.place - b.place)
    .slice(0, Math.round((runs * 300) / 2_000))
    .map(({ point }) => point)
  const reports = await runShards<readonly PointReport[]>('fault-points.ts', (index, count) =>
    prepare(
      `shard-${index}`,
      chosen.filter((_, place) => place % count === index),
    ),
  )
  return { reports: reports.flat(), calls: calls.length, points: points.length }
}

/** Those that the shim counts: what makes, changes, flushes, renames or removes a file. */
function isChange(call: IoCall): boolean {
  if (call.kind === 'open') return call.creates
  return ['write', 'truncate', 'sync', 'rename', 'unlink'].includes(call.kind)
}

function allPoints(calls: readonly IoCall[]): FaultPoint[] {
  const both = [false, true]
  const onErrors = ['continue', 'reopen'] as const
  const changes = calls.flatMap((call, index) =>
    errors.flatMap((error) =>
      both.flatMap((forever) =>
        (call.kind === 'write' ? both : [false]).flatMap((torn) =>
          onErrors.map((onError): FaultPoint => {
            return { k: index + 1, error, forever, torn, calls: 'changes', onError }
          }),
        ),
      ),
    ),
  )
  const reads = Array.from({ length: 40 }, (_, index) =>
    onErrors.map((onError): FaultPoint => {
      const k = index + 1
      return { k, error: 'EIO', forever: false, torn: false, calls: 'reads', onError }
    }),
  )
  return [...changes, ...reads.flat()]
}

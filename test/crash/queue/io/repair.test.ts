// A start that repairs a damaged queue file is itself cut short, and the next start finishes it; and what
// is not damaged is never taken for it.
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openOrRestoreQueue } from '../../../../src/main/queue/files/open-or-restore.ts'
import { limitMs, replayLine, runs, seed } from './budget.ts'
import { buildShim } from './build-shim.ts'
import { makeDamagedQueue } from './damaged-queue.ts'
import { writeImage } from './image-files.ts'
import type { IoCall } from './io-log.ts'
import { seededRandom } from './random.ts'
import type { ReadFault } from './read-faults.ts'
import { record } from './record.ts'
import type { RepairNote } from './repair.ts'
import { SimulatedDisk, type Image } from './simulated-disk.ts'
import { makeWorkFolder } from './work-folder.ts'

function runProgram(name: string, args: readonly string[], env: NodeJS.ProcessEnv): string {
  const program = fileURLToPath(new URL(name, import.meta.url))
  const result = spawnSync(process.execPath, [program, ...args], { env, encoding: 'utf8' })
  expect(result.status, result.stderr).toBe(0)
  return result.stdout
}

function newWorkFolder(): string {
  const folder = makeWorkFolder()
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

function noteOf(call: IoCall): RepairNote | null {
  return call.kind === 'note' ? (JSON.parse(call.text) as RepairNote) : null
}

/** Opens an image as the app does and answers what of `ids` is missing, or what is wrong. */
function missingIn(folder: string, image: Image, ids: readonly number[]): string | null {
  writeImage(folder, image)
  try {
    const { queue } = openOrRestoreQueue(path.join(folder, 'queue.sqlite'))
    try {
      const found = new Set(queue.list(0, 10_000).map(({ id }) => id))
      const missing = ids.filter((id) => !found.has(id)).length
      if (missing > 0) return `${missing} of ${ids.length} jobs are gone`
      return queue.isSound() ? null : 'damaged'
    } finally {
      queue.close()
    }
  } catch (error) {
    return String(error)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

describe.runIf(process.platform === 'linux')('a repair', { timeout: limitMs }, () => {
  it('that is cut short at any call, by a kill or a power cut, loses nothing', async ({ task }) => {
    const folder = newWorkFolder()
    const startedMs = Date.now()
    const start = await makeDamagedQueue(path.join(folder, 'scene'))
    const { calls } = record(path.join(folder, 'work'), buildShim(), start, (env) =>
      runProgram('repair.ts', [env['REELMILL_IO_FOLDER'] ?? ''], env),
    )
    const opened = calls.map(noteOf).find((note) => note?.kind === 'opened')
    expect(opened).toMatchObject({ isRepaired: true })
    const readable = opened?.ids ?? []
    expect(readable.length).toBeGreaterThan(250)

    const disk = new SimulatedDisk(start)
    const random = seededRandom(seed, 'repair')
    const ids = [...readable]
    const findings: string[] = []
    const cutsAt = Math.ceil(runs / 2_000)
    for (const [place, call] of calls.entries()) {
      disk.apply(call)
      const note = noteOf(call)
      if (note?.kind === 'published') ids.push(note.id)
      if (['open', 'close', 'start'].includes(call.kind)) continue
      const images = Array.from({ length: cutsAt }, () => disk.afterPowerCut(random))
      for (const [index, image] of [disk.content(), ...images].entries()) {
        const missing = missingIn(path.join(folder, 'image'), image, ids)
        const what = index === 0 ? 'killed' : 'power cut'
        if (missing !== null) findings.push(`${what} after call ${place}: ${missing}`)
      }
    }
    process.stderr.write(
      `repair: ${calls.length} calls, each followed by a kill and ${cutsAt} power cut(s); ` +
        `${findings.length} lost (seed ${seed}, ${((Date.now() - startedMs) / 1000).toFixed(1)} s)\n`,
    )
    expect(findings.slice(0, 5), replayLine(task.name)).toEqual([])
  })

  it('is not begun because one read failed', async () => {
    const folder = newWorkFolder()
    const damaged = await makeDamagedQueue(path.join(folder, 'scene'))
    // The snapshot alone, in the queue's place: a sound file.
    const snapshot = [...damaged].find(([name]) => name.startsWith('snapshots/'))?.[1] as Buffer
    const work = path.join(folder, 'work')
    writeImage(
      work,
      new Map([...damaged, ['queue.sqlite', snapshot]].slice(-1) as [string, Buffer][]),
    )
    const env = { ...process.env, LD_PRELOAD: buildShim(), REELMILL_IO_FOLDER: work }
    const faults = JSON.parse(runProgram('read-faults.ts', [work], env)) as ReadFault[]
    const outcomes = new Set(faults.map(({ outcome }) => outcome))
    process.stderr.write(`read faults: ${faults.length} (${[...outcomes].join(' ')})\n`)
    expect(faults.length).toBeGreaterThan(20)
    expect(outcomes).not.toContain('repaired')
    expect(faults.filter(({ outcome, jobs }) => outcome === 'opened' && jobs !== 150)).toEqual([])
  })
})

// What an open queue costs while nothing happens, beside a process that has nothing at all.
import { execFile } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { leaveIdleQueue } from './idle-queue.ts'
import { medianOf, sayHeading, sayTable, sayText, type Goal } from '../bench-report.ts'

const program = fileURLToPath(import.meta.resolve('./idle-process.ts'))
const run = promisify(execFile)
/** Longer than the 10 s after which housekeeping looks once whether there is anything to do. */
const settleMs = 12_000

export async function measureIdleCpu(
  folder: string,
  { pairs, idleMs }: { readonly pairs: number; readonly idleMs: number },
): Promise<Goal[]> {
  sayHeading('CPU of an idle queue')
  sayText(`
    Method: ${pairs} pairs of processes at the same time, a bare Node and one with an open queue,
    dispatcher, feed, notifier, waiting room and housekeeping; CPU time of user and system over
    ${idleMs / 1000} s, after ${settleMs / 1000} s to settle. Figures: median of the pairs.
  `)
  const idle = async (...file: string[]) => {
    const { stdout } = await run(process.execPath, [
      program,
      String(settleMs),
      String(idleMs),
      ...file,
    ])
    return Number(stdout)
  }
  const files = Array.from({ length: pairs }, (_, i) =>
    path.join(folder, `idle-${i}`, 'queue.sqlite'),
  )
  for (const file of files) {
    mkdirSync(path.dirname(file))
    await leaveIdleQueue(file)
  }
  const all = await Promise.all(files.map((file) => Promise.all([idle(), idle(file)])))
  const bare = medianOf(all.map(([us]) => us))
  const queue = medianOf(all.map(([, us]) => us))
  const row = (name: string, us: number) => [
    name,
    (us / 1000).toFixed(2),
    `${((us / 1000 / idleMs) * 100).toFixed(4)} %`,
  ]
  sayTable(['', 'CPU ms', 'of a core'], [row('bare process', bare), row('open queue', queue)])
  return [{ name: 'idle CPU over a bare process', value: queue / bare, bound: '<= 1.5' }]
}

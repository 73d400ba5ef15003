// Whole lives of jobs, ours beside the bare loop's and the peers', in turns.
import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs'
import path from 'node:path'
import { medianOf, say, sayHeading, sayTable, sayText, type Goal } from '../bench-report.ts'
import { bareSubject } from './bare-subject.ts'
import type { CycleSubject } from './cycle-subject.ts'
import { litequeSubject } from './liteque-subject.ts'
import { ourSubject } from './our-subject.ts'
import { plainjobSubject } from './plainjob-subject.ts'

interface Turn {
  readonly jobMs: number
  /** CPU time of the process, of user and system. */
  readonly workMs: number
}

interface Extent {
  /** Rows of history in each file. */
  readonly histories: readonly number[]
  /** Times that each subject has its turn. */
  readonly rounds: number
  /** Jobs a turn, at most. */
  readonly cycles: number
  /** A turn that would take longer has fewer jobs. */
  readonly turnMs: number
}

/** @param seeded a queue file with this many rows of history; it may be changed. */
export async function measureFullCycle(
  folder: string,
  seeded: (history: number) => string,
  extent: Extent,
): Promise<Goal[]> {
  sayHeading('A full cycle: publish, claim, complete')
  sayText(`
    Method: files side by side on one disk; in each of ${extent.rounds} rounds every subject takes up
    to ${extent.cycles} jobs, the first to begin changing by turns. Figures: median of the rounds; the
    ratio is throughput against the bare loop of the same round. The bare loop flushes three times a
    job, Reelmill twice but with more to write: the dearer a flush, the better for it.
  `)
  const worst = new Map<string, number>()
  for (const history of extent.histories) {
    const own = path.join(folder, `cycle-${history}`)
    const subjects = [
      ourSubject(seeded(history), 2),
      ourSubject(seeded(history), 3),
      bareSubject(`${own}-bare`, history),
      plainjobSubject(`${own}-plainjob-full`, history, 'FULL'),
      plainjobSubject(`${own}-plainjob-normal`, history, 'NORMAL'),
      litequeSubject(`${own}-liteque-full`, history, 'FULL'),
      litequeSubject(`${own}-liteque-normal`, history, 'NORMAL'),
    ]
    const turns = await takeTurns(subjects, extent)
    for (const subject of subjects) subject.close()
    const [ours = []] = turns
    const bare = turns[2] ?? []
    say(`\n${history.toLocaleString('en')} rows of history`)
    sayTable(
      ['', 'µs a job', 'CPU µs', 'jobs/s', 'of the bare loop'],
      subjects.map(({ name }, i) => {
        const turn = turns[i] ?? []
        const jobMs = medianOf(turn.map((one) => one.jobMs))
        const workMs = medianOf(turn.map((one) => one.workMs))
        return [
          name,
          (jobMs * 1000).toFixed(0),
          (workMs * 1000).toFixed(0),
          (1000 / jobMs).toFixed(0),
          ratio(bare, turn).toFixed(3),
        ]
      }),
    )
    const flushes = timeFlushes(path.join(folder, 'flushes'))
    say(`A flush of one written page took ${flushes.toFixed(0)} µs just after (median).`)
    for (const [i, { name }] of subjects.entries()) {
      const share = ratio(turns[i] ?? [], ours)
      worst.set(name, Math.min(worst.get(name) ?? Infinity, share))
    }
  }
  return ['bare better-sqlite3 loop', 'plainjob at FULL', 'liteque at FULL'].map((name) => ({
    name: `full cycle at FULL: throughput over the ${name.replace(' at FULL', '')}, worst history`,
    value: worst.get(name) ?? 0,
    bound: '>= 0.9',
  }))
}

/** For each subject, one turn a round. */
async function takeTurns(
  subjects: readonly CycleSubject[],
  { rounds, cycles, turnMs }: Extent,
): Promise<Turn[][]> {
  const sizes: number[] = []
  for (const subject of subjects) {
    const { jobMs } = await time(subject, 2)
    sizes.push(Math.max(1, Math.min(cycles, Math.round(turnMs / jobMs))))
  }
  const turns = subjects.map((): Turn[] => [])
  for (let round = 0; round < rounds; round += 1) {
    for (let i = 0; i < subjects.length; i += 1) {
      const at = (i + round) % subjects.length
      const subject = subjects[at]
      if (subject !== undefined) turns[at]?.push(await time(subject, sizes[at] ?? 1))
    }
  }
  return turns
}

async function time(subject: CycleSubject, cycles: number): Promise<Turn> {
  const before = process.cpuUsage()
  const start = performance.now()
  await subject.run(cycles)
  const jobMs = (performance.now() - start) / cycles
  const { user, system } = process.cpuUsage(before)
  return { jobMs, workMs: (user + system) / 1000 / cycles }
}

/** Median over the rounds of how much faster the second is than the first. */
function ratio(first: readonly Turn[], second: readonly Turn[]): number {
  return medianOf(first.map(({ jobMs }, round) => jobMs / (second[round]?.jobMs ?? NaN)))
}

/** What the bare loop does three times a job, and we twice, in µs. */
function timeFlushes(file: string): number {
  const descriptor = openSync(file, 'w')
  const times: number[] = []
  for (let n = 0; n < 50; n += 1) {
    const start = performance.now()
    writeSync(descriptor, new Uint8Array(4096))
    fdatasyncSync(descriptor)
    times.push((performance.now() - start) * 1000)
  }
  closeSync(descriptor)
  return medianOf(times)
}

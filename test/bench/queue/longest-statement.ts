// Every verb of the queue at its limits, 100,000 live jobs before a million finished ones: none may hold
// up the window for a frame.
import { medianOf, quantileOf, sayHeading, sayTable, sayText, type Goal } from '../bench-report.ts'
import { openQueue, systemEnvironment, type Queue } from '../../../src/main/queue/queue.ts'
import type { Assignment } from '../../../src/main/queue/claim.ts'
import type { JobId } from '../../../src/shared/job.ts'
import { threadCpuMs } from './thread-cpu.ts'
import { folderOf, groups, liveJobs, seedLive } from './seed-live.ts'
import { preset } from './seed-history.ts'

const chunk = 250

interface Verb {
  readonly name: string
  readonly calls: number
  readonly call: (n: number) => unknown
}

/** @param file with history; it is changed. */
export function measureLongestStatement(file: string, history: number): Goal[] {
  sayHeading('The longest statement')
  sayText(`
    Method: ${liveJobs.toLocaleString('en')} live jobs (half waiting for a worker, the rest for a
    time, a drive, a person), ${history.toLocaleString('en')} finished ones. Each call is a
    transaction with its flush, and with the checkpoint that falls to some of them; CPU is what the
    thread itself worked, without waiting.
  `)
  const clock = seedLive(file)
  const queue = openQueue(file, { ...systemEnvironment, now: () => clock.nowMs })
  const measured = verbsOf(queue, clock, history).map(({ name, calls, call }) => {
    const times: number[] = []
    const works: number[] = []
    for (let n = 0; n < calls; n += 1) {
      const workedMs = threadCpuMs()
      const start = performance.now()
      call(n)
      times.push(performance.now() - start)
      works.push(threadCpuMs() - workedMs)
    }
    return { name, times, works }
  })
  queue.close()
  sayTable(
    ['verb', 'calls', 'median ms', 'p95 ms', 'longest ms', 'mean CPU ms'],
    measured.map(({ name, times, works }) => [
      name,
      String(times.length),
      ...[0.5, 0.95, 1].map((share) => quantileOf(times, share).toFixed(2)),
      (works.reduce((sum, ms) => sum + ms, 0) / works.length).toFixed(2),
    ]),
  )
  return [
    {
      name: `longest statement, ${liveJobs.toLocaleString('en')} live jobs and ${history.toLocaleString('en')} finished, ms`,
      value: Math.max(...measured.map(({ times }) => medianOf(times))),
      bound: '<= 16',
    },
  ]
}

function verbsOf(queue: Queue, clock: { nowMs: number }, history: number): Verb[] {
  const held: Assignment[] = []
  const take = () => {
    const assignment = queue.claim()
    if (assignment === null) throw new Error('expected a job to claim')
    held.push(assignment)
  }
  const end = () => {
    const attempt = held.shift()?.attempt
    if (attempt === undefined) throw new Error('expected a job to settle')
    queue.settle(attempt, { kind: 'completed', outputPath: '/out/a.mp4', sizeBytes: 1000 })
  }
  const ids = idsFromTheEnd(queue, history)
  const batch = queue.openBatch()
  /** From the beginning of the history to its end. */
  const spread = (n: number) => Math.floor((history * (n % 40)) / 40)
  return [
    { name: 'claim', calls: 100, call: take },
    { name: 'settle', calls: 50, call: end },
    {
      name: 'settle and claim',
      calls: 100,
      call: () => queue.journal.transact(() => (end(), take())),
    },
    { name: 'publish 250', calls: 40, call: (n) => queue.publish(batch, preset, newLetters(n)) },
    { name: 'list 500', calls: 40, call: (n) => queue.list(spread(n), 500) },
    { name: 'find, 500 times', calls: 40, call: (n) => ids(n, 500).map((id) => queue.find(id)) },
    { name: 'counts', calls: 100, call: () => queue.counts() },
    { name: 'summarise', calls: 100, call: (n) => queue.summarise(spread(n) + 1) },
    { name: 'events, 500', calls: 40, call: (n) => queue.journal.readAfter(spread(n), 500) },
    { name: 'open attempts', calls: 40, call: () => queue.openAttempts() },
    { name: 'leftovers', calls: 40, call: () => queue.leftovers() },
    { name: 'settings', calls: 40, call: () => queue.readSettings() },
    { name: 'awaited folders', calls: 40, call: () => queue.awaitedFolders() },
    {
      name: 'wake what is due',
      calls: 40,
      call(n) {
        if (n % 8 === 0) clock.nowMs += 60_000
        return queue.wakeDue()
      },
    },
    { name: 'wake a folder', calls: 40, call: (n) => queue.wakeFolder(folderOf(n % groups)) },
    {
      name: 'move',
      calls: 100,
      call: (n) => queue.move(ids(n, 1)[0] ?? 0, ids(99 - n, 1)[0] ?? null),
    },
    { name: 'set priority of 250', calls: 40, call: (n) => queue.setPriority(ids(n, chunk), 5) },
    { name: 'pause 250', calls: 40, call: (n) => queue.pause(ids(n, chunk)) },
    { name: 'resume 250', calls: 40, call: (n) => queue.resume(ids(n, chunk)) },
    { name: 'cancel 250', calls: 40, call: (n) => queue.cancel(ids(n, chunk)) },
    { name: 'retry 250', calls: 20, call: (n) => queue.retry(ids(n, chunk)) },
    { name: 'remove 250', calls: 20, call: (n) => queue.remove(ids(n + 20, chunk)) },
    { name: 'prune 500', calls: 40, call: () => queue.prune() },
  ]
}

/** The nth so many ids, counted from the end of the list: claims take from its beginning. */
function idsFromTheEnd(queue: Queue, history: number): (n: number, count: number) => JobId[] {
  const last = history + liveJobs
  if (queue.find(last) === null) throw new Error(`expected a job ${last}`)
  return (n, count) => Array.from({ length: count }, (_, i) => last - n * count - i)
}

function newLetters(n: number) {
  return Array.from({ length: chunk }, (_, i) => ({
    inputPath: `/home/person/Videos/New ${n}/clip-${i}.mov`,
    inputSizeBytes: 734_003_200,
    destinationDir: '/home/person/Videos/Converted',
  }))
}

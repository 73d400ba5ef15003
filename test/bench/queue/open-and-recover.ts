// How long a start waits for the queue after the app was killed.
import { copyFileSync, existsSync } from 'node:fs'
import path from 'node:path'
import { openOrRestoreQueue } from '../../../src/main/queue/files/open-or-restore.ts'
import { openQueue } from '../../../src/main/queue/queue.ts'
import { recoverQueue } from '../../../src/main/upkeep/recover-queue.ts'
import { medianOf, quantileOf, sayHeading, sayTable, sayText, type Goal } from '../bench-report.ts'
import { preset, seedHistory } from './seed-history.ts'

const finished = 7_000
const waiting = 3_000
const running = 4

export async function measureOpenAndRecover(folder: string, runs: number): Promise<Goal[]> {
  sayHeading('Opening and recovering a file of 10,000 jobs')
  sayText(`
    Method: ${finished} finished and ${waiting} waiting jobs, ${running} of them running when the app
    was killed, the -wal as it lay; checked, opened and recovered as the app does it. ${runs} runs.
  `)
  const file = path.join(folder, 'killed.sqlite')
  leaveAsKilled(file)
  const times: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const copy = path.join(folder, `killed-${run}.sqlite`)
    for (const suffix of ['', '-wal']) {
      if (existsSync(`${file}.killed${suffix}`))
        copyFileSync(`${file}.killed${suffix}`, copy + suffix)
    }
    const start = performance.now()
    const { queue, repair } = openOrRestoreQueue(copy)
    await recoverQueue(queue)
    queue.leftovers()
    times.push(performance.now() - start)
    const counts = queue.counts()
    if (repair !== null || counts.running !== 0 || counts.queued !== waiting) {
      throw new Error(`expected a recovered queue, got ${JSON.stringify({ repair, counts })}`)
    }
    queue.close()
  }
  sayTable(
    ['', 'median', 'p95', 'longest'],
    [['ms', ...[0.5, 0.95, 1].map((share) => quantileOf(times, share).toFixed(1))]],
  )
  return [{ name: 'open and recover 10,000 jobs, ms', value: medianOf(times), bound: '<= 100' }]
}

/** Copies the files of a queue that is open and at work: what a kill leaves behind. */
function leaveAsKilled(file: string): void {
  seedHistory(file, finished)
  const queue = openQueue(file)
  const batch = queue.openBatch()
  for (let start = 0; start < waiting; start += 250) {
    queue.publish(
      batch,
      preset,
      Array.from({ length: 250 }, (_, i) => ({
        inputPath: `/home/person/Videos/Today/clip-${start + i}.mov`,
        inputSizeBytes: 734_003_200,
        destinationDir: '/home/person/Videos/Converted',
      })),
    )
  }
  for (let i = 0; i < running; i += 1) {
    const assignment = queue.claim()
    if (assignment === null) throw new Error('expected a job to claim')
    // A pid that no system gives: its process is gone, as after a kill of everything.
    queue.recordFfmpeg(assignment.attempt, { pid: 2 ** 30 + i, startedAt: 1 })
    queue.recordPlan(assignment.attempt, 'H.264 1080p, AAC 160 kbit/s')
  }
  for (const suffix of ['', '-wal']) copyFileSync(file + suffix, `${file}.killed${suffix}`)
  queue.close()
}

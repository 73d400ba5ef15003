// How soon an idle worker begins with what was just published.
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Attempt } from '../../../src/shared/worker.ts'
import { quantileOf, sayHeading, sayTable, sayText, type Goal } from '../bench-report.ts'
import { startRunningQueue } from './running-queue.ts'
import { preset } from './seed-history.ts'

export async function measureStartLatency(folder: string, samples: number): Promise<Goal[]> {
  sayHeading('Start latency')
  sayText(`
    Method: one job at a time into an idle queue; from the return of publish to the moment when the
    pool is handed the job, its claim being on disk. ${samples} jobs, 0 to 10 ms apart.
  `)
  let taken: ((attempt: Attempt) => void) | null = null
  const running = startRunningQueue(path.join(folder, 'latency.sqlite'), ({ attempt }) =>
    taken?.(attempt),
  )
  const batch = running.queue.openBatch()
  const latencies: number[] = []
  for (let i = 0; i < samples; i += 1) {
    await sleep(Math.random() * 10)
    const first = new Promise<Attempt>((resolve) => (taken = resolve))
    running.queue.publish(batch, preset, [
      { inputPath: `/videos/${i}.mov`, inputSizeBytes: 1000, destinationDir: '/videos' },
    ])
    const start = performance.now()
    let end = start
    const attempt = await first.then((value) => {
      end = performance.now()
      return value
    })
    latencies.push(end - start)
    running.complete(attempt)
  }
  await running.stop()
  sayTable(
    ['', 'median', 'p95', 'p99', 'longest'],
    [['ms', ...[0.5, 0.95, 0.99, 1].map((share) => quantileOf(latencies, share).toFixed(2))]],
  )
  return [{ name: 'start latency p95, ms', value: quantileOf(latencies, 0.95), bound: '<= 15' }]
}

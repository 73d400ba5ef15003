// How long the window may stand still while 10,000 files are dropped on it.
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { ingest } from '../../../src/main/ingest/ingest.ts'
import { medianOf, say, sayHeading, sayTable, sayText, type Goal } from '../bench-report.ts'
import { watchEventLoop, type LongestBlock } from './event-loop-watch.ts'
import { startRunningQueue } from './running-queue.ts'
import { preset } from './seed-history.ts'

const fileCount = 10_000

export async function measurePublishBlock(folder: string, runs: number): Promise<Goal[]> {
  sayHeading('The event loop while 10,000 files are published')
  sayText(`
    Method: real files of one byte, dropped as one folder and as 10,000 paths, go through ingest with
    dispatcher, feed, notifier and waiting room listening. Taken is the longest gap between two turns
    of the loop, beside it Node’s delay histogram at 1 ms, and the CPU time of the busiest turn.
    Median of ${runs} runs, each on a new queue file. The last row is the same watch with nothing to
    do: what the machine adds.
  `)
  const videos = path.join(folder, 'videos')
  const names = Array.from({ length: fileCount }, (_, i) => `Clip ${(i * 7919) % fileCount}.mp4`)
  mkdirSync(videos)
  for (const name of names) writeFileSync(path.join(videos, name), 'x')
  const drops = [
    { name: 'one folder', paths: [videos] },
    { name: '10,000 paths', paths: names.map((name) => path.join(videos, name)) },
  ]

  const blocks = drops.map((): LongestBlock[] => [])
  const times = drops.map((): number[] => [])
  const quiet: LongestBlock[] = []
  for (let run = 0; run < runs; run += 1) {
    for (const [i, { paths }] of drops.entries()) {
      const running = startRunningQueue(path.join(folder, `publish-${run}-${i}.sqlite`), () => {})
      await sleep(50)
      const stopWatch = watchEventLoop()
      const start = performance.now()
      const receipt = await ingest(running.queue, {
        paths,
        presetId: preset.id,
        destinationDir: null,
      })
      times[i]?.push(performance.now() - start)
      blocks[i]?.push(stopWatch())
      if (!receipt.ok || receipt.value.accepted.length !== fileCount) {
        throw new Error(
          `expected ${fileCount} accepted files, got ${JSON.stringify(receipt).slice(0, 200)}`,
        )
      }
      await running.stop()
    }
    const stopWatch = watchEventLoop()
    await sleep(medianOf(times[0] ?? []))
    quiet.push(stopWatch())
  }

  const row = (name: string, seen: readonly LongestBlock[], took: string) => [
    name,
    took,
    medianOf(seen.map(({ turnMs }) => turnMs)).toFixed(1),
    medianOf(seen.map(({ timerMs }) => timerMs)).toFixed(1),
    medianOf(seen.map(({ workMs }) => workMs)).toFixed(1),
    seen.map(({ turnMs }) => turnMs.toFixed(0)).join(' '),
  ]
  sayTable(
    [
      'dropped as',
      'took ms',
      'longest turn ms',
      'by histogram ms',
      'CPU ms',
      'longest turn of each run',
    ],
    [
      ...drops.map(({ name }, i) =>
        row(name, blocks[i] ?? [], medianOf(times[i] ?? []).toFixed(0)),
      ),
      row('nothing', quiet, ''),
    ],
  )
  const quietMs = medianOf(quiet.map(({ turnMs }) => turnMs))
  if (quietMs > 4) {
    say()
    sayText(`
      This machine held up an idle loop for ${quietMs.toFixed(0)} ms: other work was in the way, and
      the goal says more of that than of the queue. The CPU time is our own.
    `)
  }
  const worst = Math.max(...blocks.map((seen) => medianOf(seen.map(({ turnMs }) => turnMs))))
  return [
    {
      name: 'longest block of the event loop, 10,000 files published, ms',
      value: worst,
      bound: '<= 16',
    },
  ]
}

// Whether a claim takes longer when a million jobs have gone before.
import { medianOf, sayHeading, sayTable, sayText, type Goal } from '../bench-report.ts'
import { openQueue } from '../../../src/main/queue/queue.ts'
import { preset } from './seed-history.ts'

const claims = 200

class Undo extends Error {}

/** @param seeded a queue file with this many rows of history; it may be changed. */
export function measureClaimByHistory(
  seeded: (history: number) => string,
  histories: readonly number[],
  rounds: number,
): Goal[] {
  sayHeading('A claim, by the length of the history')
  sayText(`
    Method: ${claims} claims in one transaction that is undone, so that no flush hides what a claim
    itself takes; the files in turns, ${rounds} rounds. Figure: median of each round’s median.
  `)
  const queues = histories.map((history) => {
    const queue = openQueue(seeded(history))
    const letters = Array.from({ length: claims }, (_, i) => ({
      inputPath: `/home/person/Videos/Claimed/clip-${i}.mov`,
      inputSizeBytes: 734_003_200,
      destinationDir: '/home/person/Videos/Converted',
    }))
    queue.publish(queue.openBatch(), preset, letters)
    return queue
  })
  const rows = queues.map((): number[] => [])
  for (let round = 0; round < rounds; round += 1) {
    for (let i = 0; i < queues.length; i += 1) {
      const at = (i + round) % queues.length
      const queue = queues[at]
      if (queue === undefined) continue
      const times: number[] = []
      try {
        queue.journal.transact(() => {
          for (let n = 0; n < claims; n += 1) {
            const start = performance.now()
            if (queue.claim() === null) throw new Error('expected a job to claim')
            times.push(performance.now() - start)
          }
          throw new Undo()
        })
      } catch (error) {
        if (!(error instanceof Undo)) throw error
      }
      rows[at]?.push(medianOf(times) * 1000)
    }
  }
  for (const queue of queues) queue.close()
  const [fewest = []] = rows
  const ratios = rows.map((us) =>
    medianOf(us.map((value, round) => value / (fewest[round] ?? NaN))),
  )
  sayTable(
    ['rows of history', 'µs a claim', 'of the shortest'],
    histories.map((history, i) => [
      history.toLocaleString('en'),
      medianOf(rows[i] ?? []).toFixed(1),
      (ratios[i] ?? NaN).toFixed(3),
    ]),
  )
  const names = [histories.at(-1) ?? 0, histories[0] ?? 0].map((n) => n.toLocaleString('en'))
  return [
    {
      name: `claim at ${names.join(' rows of history over ')}`,
      value: ratios.at(-1) ?? NaN,
      bound: '<= 1.5',
    },
  ]
}

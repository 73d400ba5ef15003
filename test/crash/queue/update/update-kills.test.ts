// An update of Reelmill across three schema versions or more, with ten thousand jobs in the queue, killed at
// random calls to the disk: the file is one of the versions and whole, and the next start finishes.
import { expect, it } from 'vitest'
import { makeBench, type Cut } from '../../../integration/queue/migration-kills-bench.ts'
import { allVersions } from '../../../integration/queue/migration-kills-next.ts'
import { limitMs, runs, seed } from '../io/budget.ts'
import { seededRandom } from '../io/random.ts'
import { fillTenThousandJobs } from './ten-thousand-jobs.ts'

/** Each takes a second or two: the process, the migrations, and twice a look at all there is. */
const kills = Math.max(2, Math.round(runs / 160))
const fewestVersions = 3

it.runIf(process.platform === 'linux')(
  'is old or new, never between, and has lost nothing',
  { timeout: limitMs },
  async () => {
    const random = seededRandom('update', seed)
    const from = 1 + random.below(allVersions.length - fewestVersions)
    const bench = makeBench(from, fillTenThousandJobs)
    const calls = await bench.countCalls()
    expect(calls).toBeGreaterThan(kills)
    const cuts = Array.from({ length: kills }, (): Cut => {
      const k = 1 + random.below(calls)
      return {
        told: `killed at call ${k} of ${calls}, from version ${from}, seed ${seed}`,
        steps: allVersions,
        call: { k, error: 'killed', forever: false, torn: false, calls: 'changes' },
        allowed: allVersions.map(({ version }) => version).filter((version) => version >= from),
      }
    })
    await bench.killAtEach(cuts)
    process.stderr.write(
      `update: version ${from} to ${allVersions.length} with 10,000 jobs, killed ${kills} times among ` +
        `${calls} calls (again: npm run test:crash -- --seed ${seed} --runs ${runs} update-kills)\n`,
    )
  },
)

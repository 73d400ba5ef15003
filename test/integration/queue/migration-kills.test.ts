// Every version of the queue file on its way to the latest, cut short at every statement and at every call
// to the disk, by a kill or by an error: the file is old or new and whole, and the next start finishes.
// There is no chance in it, so it has no seed: each run does all there is to do.
import { describe, expect, it } from 'vitest'
import type { Fault } from '../../crash/queue/io/fault-switch.ts'
import { makeBench, type Cut } from './migration-kills-bench.ts'
import { allVersions } from './migration-kills-next.ts'
import { interruptedAt, statementsOf, type Interruption } from './migration-kills-statements.ts'

const limitMs = 300_000

/** `npm run test:crash`'s own word for more than each change needs. */
const isThorough = process.env['REELMILL_CRASH_RUNS'] !== undefined

describe.each(allVersions.map(({ version }) => version - 1))('a file of version %i', (from) => {
  const ahead = allVersions.filter(({ version }) => version > from)

  it(
    'is old or new, never between, whichever statement it comes to',
    { timeout: limitMs },
    async ({ task }) => {
      const bench = makeBench(from)
      const places = ahead.flatMap(({ version }) =>
        // After the last one, too: the version's number is still to be written.
        [...statementsOf(allVersions, version), null].map((_, at) => ({ version, at })),
      )
      const cutsBy = (interruption: Interruption) =>
        places.map(({ version, at }): Cut => {
          const told = `${interruption} before statement ${at + 1} of version ${version}`
          const steps = interruptedAt(allVersions, version, at, interruption)
          return { told, steps, call: null, allowed: [version - 1] }
        })
      const startedMs = Date.now()
      await bench.killAtEach(cutsBy('be_killed'))
      const errors = await bench.failAtEach(cutsBy('fail'))
      expect(errors).toEqual(places.map(() => expect.stringContaining('failed on demand')))
      say(
        from,
        `killed and failed before each of ${places.length} statements`,
        startedMs,
        task.name,
      )
    },
  )

  it.runIf(process.platform === 'linux')(
    'is old or new, never between, whichever call to the disk it comes to',
    { timeout: limitMs },
    async ({ task }) => {
      const bench = makeBench(from)
      const calls = await bench.countCalls()
      const cutsBy = (error: Fault['error']) =>
        Array.from({ length: calls }, (_, index): Cut => {
          const call: Fault = { k: index + 1, error, forever: false, torn: false, calls: 'changes' }
          const allowed = [from, ...ahead.map(({ version }) => version)]
          return { told: `${error} at call ${call.k}`, steps: allVersions, call, allowed }
        })
      const startedMs = Date.now()
      // Each start of a process takes a tenth of a second: one call in six, other ones from each
      // version, and all on demand.
      const isDue = (_: Cut, index: number) => isThorough || index % 6 === from % 6
      await bench.killAtEach(cutsBy('killed').filter(isDue))
      for (const error of ['EIO', 'ENOSPC'] as const) {
        const errors = await bench.failAtEach(cutsBy(error))
        // Else nothing was in its way.
        expect(errors.filter((text) => text !== null).length).toBeGreaterThan(calls / 2)
      }
      const which = isThorough ? 'each' : 'one in six'
      say(
        from,
        `failed at each of ${calls} calls to the disk, killed at ${which}`,
        startedMs,
        task.name,
      )
    },
  )
})

function say(from: number, what: string, startedMs: number, test: string): void {
  const seconds = ((Date.now() - startedMs) / 1000).toFixed(1)
  process.stderr.write(
    `migrations: version ${from} ${what} (no seed, ${seconds} s; again: ` +
      `npm test -- --project integration migration-kills -t "version ${from} ${test}")\n`,
  )
}

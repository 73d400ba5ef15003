import { afterAll, describe, expect, it } from 'vitest'
import { command, describeFinding } from './describe-finding.ts'
import { explore } from './explore.ts'
import { foundCases } from './found-cases.ts'
import { landmarks } from './landmarks.ts'
import { play } from './play.ts'
import { removeQueues } from './queue-on-disk.ts'

/** `REELMILL_MODEL_RUNS=1000000` looks further, `REELMILL_MODEL_SEED` looks at the same again. */
const runs = Number(process.env['REELMILL_MODEL_RUNS'] ?? 10_000)
const seed = Number(process.env['REELMILL_MODEL_SEED'] ?? Date.now() % 2 ** 31)
const runsPastAllLandmarks = 10_000
/** A million runs take hours. */
const limitMs = 60_000 + runs * 100

describe('the queue', () => {
  it(
    `does what its model says, in ${runs} runs from seed ${seed}`,
    { timeout: limitMs },
    async () => {
      process.stdout.write(`the same again: ${command} --runs ${runs} --seed ${seed}\n`)
      const { tallies, finding } = await explore({ runs, seed })
      if (finding !== null) throw new Error(describeFinding(finding))
      expect(tallies.runs).toBe(runs)
      const passedBy = runs < runsPastAllLandmarks ? landmarks : Object.keys(tallies.sights)
      expect(passedBy).toEqual(expect.arrayContaining([...landmarks]))
    },
  )
})

describe('a case that once failed', () => {
  afterAll(removeQueues)

  it.each(Object.entries(foundCases))('%s', (_name, steps) => {
    expect(() => play(steps)).not.toThrow()
  })
})

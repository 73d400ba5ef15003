import { expect, it } from 'vitest'
import { corpus } from './corpus.ts'
import { describeFaults, describeSum } from './describe-verdicts.ts'
import { corpusPresets } from './presets.ts'
import { runCases } from './run-cases.ts'
import { presetsIn, sampleCases } from './sample.ts'

/** Another sample every day, the same all day; `REELMILL_CORPUS_SEED` takes that of another day. */
const seed = Number(process.env['REELMILL_CORPUS_SEED'] ?? Math.floor(Date.now() / 86_400_000))

it(`every input becomes what one of the presets promises, from seed ${seed}`, async () => {
  const cases = sampleCases(seed)
  expect(cases).toHaveLength(corpus.length)
  expect(presetsIn(cases)).toBe(corpusPresets.length)
  const startedMs = performance.now()
  const verdicts = await runCases(cases, 2)
  process.stdout.write(`${describeSum(verdicts, (performance.now() - startedMs) / 1000)}\n`)
  expect(verdicts.map(describeFaults).filter((faults) => faults !== '')).toEqual([])
})

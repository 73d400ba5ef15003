// How much each test does, and from which seed: little and another one each time in CI, more or a chosen
// one on demand (`REELMILL_CRASH_RUNS=50000`, `REELMILL_CRASH_SEED=…`).
import { randomInt } from 'node:crypto'

const asked = (name: string): number | null => {
  const text = process.env[name]
  if (text === undefined || text === '') return null
  const number = Number(text)
  if (!Number.isSafeInteger(number) || number < 0) {
    throw new Error(`expected ${name} to be a whole number, got "${text}"`)
  }
  return number
}

export const seed = asked('REELMILL_CRASH_SEED') ?? randomInt(2 ** 31)

/** Power-cut images; the share of each other test stays what it is to 2,000. */
export const runs = asked('REELMILL_CRASH_RUNS') ?? 2_000

/** On two shared cores an image takes some 30 ms; machines differ. */
export const limitMs = Math.max(300_000, runs * 150)

/** Only this image, as `recording/image`. */
export const onlyImage = process.env['REELMILL_CRASH_IMAGE'] ?? null

/** The command that shows a finding again. */
export function replayLine(test: string, image: string | null = null): string {
  const variables = [`REELMILL_CRASH_SEED=${seed}`, `REELMILL_CRASH_RUNS=${runs}`]
  if (image !== null) variables.push(`REELMILL_CRASH_IMAGE=${image}`)
  return `${variables.join(' ')} npm run test:crash -- test/crash/queue/io -t "${test}"`
}

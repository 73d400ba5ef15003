// Time, chance and tokens that depend on the seed and the step alone: a step that is done again, by the
// same process or the next one, writes the same bytes.
import type { Environment } from '../../../../src/main/queue/queue.ts'
import { seededRandom } from './random.ts'

export interface StepEnvironment extends Environment {
  begin(step: number): void
}

export function stepEnvironment(seed: number): StepEnvironment {
  let step = 0
  let calls = 0
  let random = seededRandom(seed, 'environment', 0)
  return {
    begin(next) {
      step = next
      calls = 0
      random = seededRandom(seed, 'environment', next)
    },
    // A minute a step: retry times come due while the workload runs.
    now: () => 1_700_000_000_000 + step * 60_000 + (calls += 1),
    random: () => random.next(),
    newToken: () => step.toString(16).padStart(8, '0') + (calls += 1).toString(16).padStart(8, '0'),
  }
}

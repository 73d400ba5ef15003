// Looks for a case in which queue and model part, and makes it small.
import fc from 'fast-check'
import { anySteps } from './any-steps.ts'
import { play } from './play.ts'
import type { Witness } from './queue-model.ts'
import { smallest } from './smallest.ts'
import type { Step } from './step.ts'

export interface Finding {
  readonly seed: number
  /** fast-check's path to the failing case. */
  readonly path: string
  readonly steps: readonly Step[]
  readonly message: string
}

export interface SearchRequest {
  readonly seed: number
  readonly runs: number
  /** Leads to one case, which is played first. */
  readonly path?: string
  /** False answers the first failing case as it is. */
  readonly shrinks: boolean
}

/** What one search came to. */
export interface Search {
  readonly runs: number
  readonly steps: number
  readonly finding: Finding | null
}

/** Steps and stories of one case; half as many on average. */
const maxLength = 36

export function search(
  { seed, runs, path, shrinks }: SearchRequest,
  witness: Witness = () => undefined,
): Search {
  let steps = 0
  const property = fc.property(anySteps(maxLength), (drawn) => {
    steps += drawn.length
    play(drawn, witness)
  })
  const chosen = path === undefined ? {} : { path }
  const result = fc.check(property, { seed, numRuns: runs, endOnFailure: !shrinks, ...chosen })
  return {
    runs: result.numRuns,
    steps,
    finding: result.failed ? findingOf(result, shrinks) : null,
  }
}

function findingOf(result: fc.RunDetails<[Step[]]>, shrinks: boolean): Finding {
  const found = result.counterexample?.[0] ?? []
  const steps = shrinks ? smallest(found, (fewer) => failureOf(fewer) !== null) : found
  const message = failureOf(steps) ?? `${String(result.errorInstance)}, but not when played again`
  return { seed: result.seed, path: result.counterexamplePath ?? '0', steps, message }
}

/** Null for a case that goes well. */
export function failureOf(steps: readonly Step[]): string | null {
  try {
    play(steps)
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

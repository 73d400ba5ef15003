// Entry of a process that does a share of the runs and tells its parent after each portion.
import { search, type Finding } from './search.ts'
import { newWitness, type Tallies } from './tallies.ts'

export interface ShardRequest {
  /** Seeds of the portions; each makes `runs` cases of its own. */
  readonly portions: readonly { readonly seed: number; readonly runs: number }[]
  readonly shrinks: boolean
}

export interface ShardReport {
  readonly tallies: Tallies
  readonly finding: Finding | null
}

process.once('message', (request) => {
  const { portions, shrinks } = request as ShardRequest
  for (const portion of portions) {
    const { witness, sights } = newWitness()
    const { runs, steps, finding } = search({ ...portion, shrinks }, witness)
    const report: ShardReport = { tallies: { runs, steps, sights: sights() }, finding }
    process.send?.(report)
    if (finding !== null) break
  }
  process.disconnect?.()
})

// Counts what a search has seen, so that nobody takes a search for thorough that never got anywhere.
import type { Witness } from './queue-model.ts'

export interface Tallies {
  readonly runs: number
  readonly steps: number
  /** How often what was seen. */
  readonly sights: Readonly<Record<string, number>>
}

export const nothingSeen: Tallies = { runs: 0, steps: 0, sights: {} }

export function newWitness(): { readonly witness: Witness; sights(): Tallies['sights'] } {
  const sights = new Map<string, number>()
  return {
    witness: (what) => void sights.set(what, (sights.get(what) ?? 0) + 1),
    sights: () => Object.fromEntries(sights),
  }
}

export function addTallies(a: Tallies, b: Tallies): Tallies {
  const sights: Record<string, number> = { ...a.sights }
  for (const [what, count] of Object.entries(b.sights)) sights[what] = (sights[what] ?? 0) + count
  return { runs: a.runs + b.runs, steps: a.steps + b.steps, sights }
}

// A small part of all cases that leaves out no input and no preset.
import { allCases, corpus, type Case } from './corpus.ts'
import { corpusPresets } from './presets.ts'

/** One case for each input; the seed decides which of the presets meets which of the inputs. */
export function sampleCases(seed: number): readonly Case[] {
  return corpus.flatMap((entry, at) => {
    const possible = allCases.filter((tried) => tried.entry === entry)
    // 7 has no divisor in common with the number of presets: neighbours meet distant ones.
    const chosen = possible[(at * 7 + seed) % possible.length]
    return chosen === undefined ? [] : [chosen]
  })
}

export function presetsIn(cases: readonly Case[]): number {
  return corpusPresets.filter((preset) => cases.some((tried) => tried.preset === preset)).length
}

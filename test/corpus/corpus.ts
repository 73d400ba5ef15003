// All inputs, in the order of the table.
import { containers } from './entries/containers.ts'
import { damaged } from './entries/damaged.ts'
import { pictures } from './entries/pictures.ts'
import { sizes } from './entries/sizes.ts'
import { sound } from './entries/sound.ts'
import { subtitles } from './entries/subtitles.ts'
import { timing } from './entries/timing.ts'
import type { Entry } from './entry.ts'
import { corpusPresets } from './presets.ts'
import type { Preset } from '../../src/shared/presets.ts'

export const corpus: readonly Entry[] = [
  ...containers,
  ...pictures,
  ...timing,
  ...sound,
  ...subtitles,
  ...damaged,
  ...sizes,
]

/** One input and one preset. */
export interface Case {
  readonly entry: Entry
  readonly preset: Preset
}

export const allCases: readonly Case[] = corpus.flatMap((entry) =>
  corpusPresets
    .filter(({ id }) => entry.presets?.includes(id) ?? true)
    .map((preset) => ({ entry, preset })),
)

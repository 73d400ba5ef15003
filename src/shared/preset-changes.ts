// What saving a preset answers: the preset as it is on disk, or what is wrong with which field.
import type { Preset } from './presets.ts'

export interface FieldProblem {
  /** Its place in the preset: `name`, `video.quality.value`; empty for the whole. */
  readonly field: string
  readonly code:
    | 'missing'
    | 'too-small'
    | 'too-large'
    | 'too-short'
    | 'too-long'
    | 'not-whole'
    | 'not-offered'
    | 'wrong-form'
    | 'taken'
    | 'out-of-order'
  /** What would be allowed: a number, or the words to choose from. */
  readonly limit: number | string | null
}

export type PresetSaving =
  { readonly saved: Preset } | { readonly saved: null; readonly problems: readonly FieldProblem[] }

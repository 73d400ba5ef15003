// What became of a file of presets: those that came in, and every setting that could not be taken over.
import type { Preset } from './presets.ts'

/**
 * Why a setting did not come along as it was; the text is in strings.
 *
 * - `replaced`: something near it was taken, which `instead` names.
 * - `no-encoder`, `invalid`: the whole preset stayed out.
 */
export type UnmappedReason =
  | 'unknown-setting'
  | 'unknown-value'
  | 'replaced'
  | 'no-encoder'
  | 'invalid'
  | 'no-setting'
  | 'no-filter'
  | 'auto-crop'
  | 'all-tracks'
  | 'one-track'
  | 'default-subtitle'
  | 'passes'
  | 'chapters'
  | 'metadata'
  | 'streaming'
  | 'timing'
  | 'ratio'
  | 'no-enlarging'
  | 'pixel-shape'
  | 'graphics-chip'
  | 'shortened'

export interface Unmapped {
  /** The preset's name in the file. */
  readonly preset: string
  /** The setting as the file calls it. */
  readonly setting: string
  /** What it said, shortened where it is long. */
  readonly value: string
  readonly why: UnmappedReason
  /** What was taken in its place; null where nothing was. */
  readonly instead: string | null
}

export interface PresetReading {
  readonly presets: readonly Preset[]
  readonly unmapped: readonly Unmapped[]
}

/** Everything in `presets` is on disk when this is answered. */
export interface PresetImport extends PresetReading {
  readonly file: string
}

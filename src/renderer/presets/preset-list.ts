// The presets that the window offers.
import { builtInPresets, type Preset } from '../../shared/presets.ts'

export type PresetLine = Pick<Preset, 'id' | 'name' | 'purpose'>

export const presetLines: readonly PresetLine[] = builtInPresets

/** A preset's name; its id while it is one that this version does not know. */
export function presetName(id: string): string {
  return presetLines.find((preset) => preset.id === id)?.name ?? id
}

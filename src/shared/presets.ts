// The presets that come with Reelmill, as data; core/media turns one into a plan. Without the schema's
// library, so that the window need not load it.
import type { Preset } from './preset-schema.ts'
import { devicePresets } from './presets/devices.ts'
import { generalPresets } from './presets/general.ts'
import { productionPresets } from './presets/production.ts'
import { sharingPresets } from './presets/sharing.ts'
import { soundPresets } from './presets/sound.ts'
import { webPresets } from './presets/web.ts'

export type { AudioSettings, Preset, VideoSettings } from './preset-schema.ts'

export const defaultPresetId = 'fast-1080p'

/** Built in; the order is the one a person sees. */
export const builtInPresets: readonly Preset[] = [
  ...generalPresets,
  ...webPresets,
  ...sharingPresets,
  ...devicePresets,
  ...productionPresets,
  ...soundPresets,
]

/** The built-in preset with this id, or undefined. */
export function findPreset(id: string): Preset | undefined {
  return builtInPresets.find((preset) => preset.id === id)
}

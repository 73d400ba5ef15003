// Presets by their shelves. What a person made stands first: it is what they come back for.
import type { Preset } from '../../shared/presets.ts'

export interface Shelf {
  readonly group: Preset['group']
  readonly presets: readonly Preset[]
}

const order: readonly Preset['group'][] = [
  'own',
  'general',
  'web',
  'sharing',
  'devices',
  'production',
  'sound',
]

/** Empty shelves are left out. */
export function shelvesOf(presets: readonly Preset[]): readonly Shelf[] {
  return order
    .map((group) => ({ group, presets: presets.filter((preset) => preset.group === group) }))
    .filter((shelf) => shelf.presets.length > 0)
}

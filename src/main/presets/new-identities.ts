// Ids and names that no preset in this queue has.
import { PresetIdentities } from '../../core/presets/preset-identity.ts'
import type { Queue } from '../queue/queue.ts'

export function newIdentities(queue: Queue): PresetIdentities {
  return new PresetIdentities(
    queue.takenPresetIds(),
    queue.listPresets().map(({ name }) => name),
  )
}

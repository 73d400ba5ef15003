// The present choices in words; empty for the moment before they are known.
import type { Settings } from '../../shared/settings.ts'
import { windowText } from '../../shared/strings/window.ts'
import { folderName } from '../format/path.ts'
import { presetName } from '../presets/preset-list.ts'

export function chosenPreset(settings: Settings | null): string {
  return settings === null ? '' : presetName(settings.presetId)
}

export function chosenDestination(settings: Settings | null): string {
  if (settings === null) return ''
  const { destinationDir } = settings
  return destinationDir === null ? windowText.toolbar.besideSource : folderName(destinationDir)
}

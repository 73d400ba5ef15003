// The present choices in words; empty for the moment before they are known.
import { windowText } from '../../shared/strings/window.ts'
import { folderName } from '../format/path.ts'
import { useObservable } from '../model/observable.ts'
import { useWindowModel } from '../model/use-window-model.ts'
import { usePresetName } from '../presets/use-presets.ts'

export function useChosenPreset(): string {
  const { settings } = useWindowModel()
  return usePresetName(useObservable(settings)?.presetId ?? '')
}

export function useChosenDestination(): string {
  const chosen = useObservable(useWindowModel().settings)
  if (chosen === null) return ''
  const { destinationDir } = chosen
  return destinationDir === null ? windowText().toolbar.besideSource : folderName(destinationDir)
}

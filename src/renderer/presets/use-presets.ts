// Presets for components: each renders again when what it shows of them changes.
import { useSyncExternalStore } from 'react'
import type { Preset } from '../../shared/presets.ts'
import { useObservable } from '../model/observable.ts'
import { useWindowModel } from '../model/use-window-model.ts'

export function usePresets(): readonly Preset[] {
  return useObservable(useWindowModel().presets)
}

export function usePreset(id: string): Preset | undefined {
  const { presets } = useWindowModel()
  return useSyncExternalStore(presets.subscribe, () => presets.find(id))
}

export function usePresetName(id: string): string {
  const { presets } = useWindowModel()
  return useSyncExternalStore(presets.subscribe, () => presets.nameOf(id))
}

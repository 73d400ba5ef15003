// Presets for components: each renders again when what it shows of them changes.
import { useSyncExternalStore } from 'react'
import type { Preset } from '../../shared/presets.ts'
import { useObservable } from '../model/observable.ts'
import { useWindowModel } from '../model/use-window-model.ts'
import type { PresetStore } from './preset-store.ts'

export function usePresets(): readonly Preset[] {
  return useObservable(useWindowModel().presets)
}

/** For what names several presets: renders again when any changes. */
export function usePresetStore(): Pick<PresetStore, 'find'> {
  const { presets } = useWindowModel()
  useObservable(presets)
  return presets
}

export function usePreset(id: string): Preset | undefined {
  const { presets } = useWindowModel()
  return useSyncExternalStore(presets.subscribe, () => presets.find(id))
}

/** @param gone what it is called where there is no such preset any more; else its id */
export function usePresetName(id: string, gone = id): string {
  return usePreset(id)?.name ?? gone
}

// All presets, as main has them: those that come with Reelmill are known before it answers.
import type { Bridge } from '../../shared/bridge.ts'
import { builtInPresets, type Preset } from '../../shared/presets.ts'
import type { Commander } from '../model/commander.ts'
import { createObservable, type Observable } from '../model/observable.ts'

export interface PresetStore extends Observable<readonly Preset[]> {
  readonly find: (id: string) => Preset | undefined
  /** Its id while it is one that this version does not know, or one that was removed. */
  readonly nameOf: (id: string) => string
}

export function createPresetStore(bridge: Bridge, command: Commander): PresetStore {
  const { current, set, subscribe } = createObservable<readonly Preset[]>(builtInPresets)
  let byId = indexed(current())
  let told = false
  const take = (presets: readonly Preset[]): void => {
    byId = indexed(presets)
    set(presets)
  }
  bridge.subscribe('presets.changed', (presets) => {
    told = true
    take(presets)
  })
  void command('presets.list', {}).then((presets) => {
    // A change that was told of meanwhile is newer.
    if (presets !== null && !told) take(presets)
  })
  return {
    current,
    subscribe,
    find: (id) => byId.get(id),
    nameOf: (id) => byId.get(id)?.name ?? id,
  }
}

function indexed(presets: readonly Preset[]): ReadonlyMap<string, Preset> {
  return new Map(presets.map((preset) => [preset.id, preset]))
}

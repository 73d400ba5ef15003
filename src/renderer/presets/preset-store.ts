// All presets, as main has them, called in the language of the moment: those that come with Reelmill are
// known before it answers.
import type { Bridge } from '../../shared/bridge.ts'
import { builtInPresets, type Preset } from '../../shared/presets.ts'
import { wordedPreset } from '../../shared/strings/built-in-presets.ts'
import { language } from '../../shared/strings/language.ts'
import type { Commander } from '../model/commander.ts'
import { createObservable, type Observable } from '../model/observable.ts'

export interface PresetStore extends Observable<readonly Preset[]> {
  readonly find: (id: string) => Preset | undefined
}

export function createPresetStore(bridge: Bridge, command: Commander): PresetStore {
  const { current, set, subscribe } = createObservable<readonly Preset[]>(builtInPresets)
  let told = false
  let worded: Worded | null = null
  const now = (): Worded => {
    if (worded?.of !== current() || worded.language !== language()) worded = wordedNow(current())
    return worded
  }
  bridge.subscribe('presets.changed', (presets) => {
    told = true
    set(presets)
  })
  void command('presets.list', {}).then((presets) => {
    // A change that was told of meanwhile is newer.
    if (presets !== null && !told) set(presets)
  })
  return {
    current: () => now().all,
    subscribe,
    find: (id) => now().byId.get(id),
  }
}

interface Worded {
  readonly of: readonly Preset[]
  readonly language: string
  readonly all: readonly Preset[]
  readonly byId: ReadonlyMap<string, Preset>
}

function wordedNow(of: readonly Preset[]): Worded {
  const all = of.map(wordedPreset)
  const byId = new Map(all.map((preset) => [preset.id, preset]))
  return { of, language: language(), all, byId }
}

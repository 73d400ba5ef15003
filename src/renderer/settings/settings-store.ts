// What the person chose, as main remembers it; a change shows at once and is taken back when refused.
import type { Bridge } from '../../shared/bridge.ts'
import type { Settings, SettingsChange } from '../../shared/settings.ts'
import type { Commander } from '../model/commander.ts'
import { createObservable, type Observable } from '../model/observable.ts'

export interface SettingsStore extends Observable<Settings | null> {
  /** Null only when main could not be asked. */
  readonly loaded: Promise<Settings | null>
  readonly change: (change: SettingsChange) => Promise<void>
}

export function createSettingsStore(bridge: Bridge, command: Commander): SettingsStore {
  const { current, set, subscribe } = createObservable<Settings | null>(null)
  // Changes that main has not answered yet. Until it has, what it tells of may be older than what shows.
  let underWay = 0
  bridge.subscribe('settings.changed', (settings) => {
    if (underWay === 0) set(settings)
  })
  const loaded = command('settings.get', {}).then((settings) => {
    set(settings)
    return settings
  })

  return {
    current,
    subscribe,
    loaded,
    async change(change) {
      const before = current()
      if (before !== null) set(merged(before, change))
      underWay += 1
      const answer = await command('settings.change', change)
      underWay -= 1
      if (answer === null) set(before)
      else if (underWay === 0) set(answer)
    },
  }
}

function merged(settings: Settings, change: SettingsChange): Settings {
  const given = Object.entries(change).filter(([, value]) => value !== undefined)
  return { ...settings, ...Object.fromEntries(given) }
}

// The presets in an export of HandBrake: a list of presets and folders, folders in folders.
import type { Unmapped } from '../../../shared/preset-import.ts'
import { shownValue } from '../../presets/shown-value.ts'
import type { Settings } from './setting-reader.ts'

/** Whether this says to be an export; versions before 1.0 wrote the bare list. */
export function isHandBrakeExport(json: unknown): boolean {
  return entriesOf(json) !== null
}

/** In the order of the file. What is no preset where one should be is added to `unmapped`. */
export function findPresets(json: unknown, unmapped: Unmapped[]): readonly Settings[] {
  const found: Settings[] = []
  // A stack instead of recursion: folders may be nested deeper than calls can be.
  const waiting: unknown[] = [...(entriesOf(json) ?? [])].reverse()
  while (waiting.length > 0) {
    const entry = waiting.pop()
    if (!isSettings(entry)) {
      const value = shownValue(entry)
      unmapped.push({ preset: '', setting: listName, value, why: 'unknown-value', instead: null })
      continue
    }
    if (!isFolder(entry)) found.push(entry)
    const children = entry['ChildrenArray']
    if (Array.isArray(children)) {
      for (let index = children.length - 1; index >= 0; index -= 1) waiting.push(children[index])
    }
  }
  return found
}

const listName = 'PresetList'

function entriesOf(json: unknown): readonly unknown[] | null {
  if (Array.isArray(json)) return json.some(looksLikePreset) ? json : null
  if (!isSettings(json)) return null
  const list = json[listName]
  if (Array.isArray(list)) return list
  return looksLikePreset(json) ? [json] : null
}

function looksLikePreset(entry: unknown): boolean {
  return isSettings(entry) && typeof entry['PresetName'] === 'string'
}

function isFolder(entry: Settings): boolean {
  return entry['Folder'] === true || entry['Folder'] === 1
}

export function isSettings(value: unknown): value is Settings {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

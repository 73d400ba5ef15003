// What the presets that come with Reelmill are called in the language of the moment. Their data, files named
// after them and what is exported keep the English names.
import type { Preset } from '../preset-schema.ts'
import { builtInGerman } from './de/built-in-presets.ts'
import { inLanguages } from './language.ts'

export type PresetText = Readonly<Pick<Preset, 'name' | 'purpose'>>

const texts = inLanguages<Readonly<Record<string, PresetText>>>({ en: {}, de: builtInGerman })

/** A person's own is called as they called it: none has the id of one that comes along. */
export function wordedPreset(preset: Preset): Preset {
  const text = texts()[preset.id]
  return text === undefined ? preset : { ...preset, ...text }
}

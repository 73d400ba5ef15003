import { afterEach, expect, it } from 'vitest'
import { builtInPresets } from '../../../../src/shared/presets.ts'
import { wordedPreset } from '../../../../src/shared/strings/built-in-presets.ts'
import { builtInGerman } from '../../../../src/shared/strings/de/built-in-presets.ts'
import { speak } from '../../../../src/shared/strings/language.ts'

afterEach(() => speak('en'))

it('has German words for each preset that comes along, and for no other', () => {
  expect(Object.keys(builtInGerman)).toEqual(builtInPresets.map(({ id }) => id))
  speak('de')
  const english = builtInPresets.filter((preset) => wordedPreset(preset).purpose === preset.purpose)
  expect(english).toEqual([])
  const names = builtInPresets.map((preset) => wordedPreset(preset).name)
  expect(new Set(names).size).toBe(names.length)
})

it('changes the words alone, and leaves a person’s own as they called it', () => {
  const [first] = builtInPresets
  if (first === undefined) throw new Error('expected built-in presets')
  const own = { ...first, id: 'mine', group: 'own' as const }
  expect(wordedPreset(first)).toBe(first)
  speak('de')
  const { name, purpose } = wordedPreset(first)
  expect(wordedPreset(first)).toEqual({ ...first, name, purpose })
  expect(name).toBe('Schnell 1080p')
  expect(wordedPreset(own)).toBe(own)
})

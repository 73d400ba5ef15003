import { expect, it } from 'vitest'
import { presetFacts } from '../../../../src/renderer/presets/preset-facts.ts'
import { impressionOf, presetInWords } from '../../../../src/renderer/presets/preset-in-words.ts'
import { searchPresets } from '../../../../src/renderer/presets/search-presets.ts'
import { shelvesOf } from '../../../../src/renderer/presets/shelves.ts'
import { builtInPresets, findPreset, type Preset } from '../../../../src/shared/presets.ts'

const preset = (id: string): Preset => findPreset(id) as Preset
const factsOf = (id: string) => presetFacts(preset(id)).join(' · ')

it('tells presets apart in a line', () => {
  expect(factsOf('fast-1080p')).toBe('H.264 · CRF 22 · 1080p · AAC 160 kbit/s')
  expect(factsOf('prores-422-hq')).toBe('ProRes · 422 HQ · PCM, 24 bits')
  expect(factsOf('copy-to-mkv')).toBe('Picture as it is · sound as it is')
  expect(factsOf('audio-mp3')).toBe('Sound alone · MP3 192 kbit/s')
  expect(factsOf('gif')).toBe('GIF · 480p · 15 fps · no sound')
  expect(factsOf('fix-audio')).toBe('Picture as it is · AAC 192 kbit/s · −16 LUFS')
})

it('has no two built-in presets with the same line and container', () => {
  const lines = builtInPresets.map(({ id, container }) => `${container} ${factsOf(id)}`)
  // These differ in a copied track, in HDR, or in what they would copy.
  const twins = lines.filter((line, index) => lines.indexOf(line) !== index)
  expect(twins.length).toBeLessThanOrEqual(3)
})

it('says of every built-in preset what it does, without a gap', () => {
  for (const each of builtInPresets) {
    const passages = presetInWords(each)
    expect(passages.map(({ part }) => part)[0]).toBe('file')
    for (const { sentences } of passages) {
      expect(sentences.length, each.id).toBeGreaterThan(0)
      for (const sentence of sentences) {
        expect(sentence, each.id).not.toMatch(/undefined|null|NaN|\[object/)
        expect(sentence, each.id).toMatch(/\.$/)
      }
    }
  }
})

it('speaks of no subtitles where there is no place for them', () => {
  expect(presetInWords(preset('audio-mp3')).map(({ part }) => part)).toEqual(['file', 'sound'])
  expect(presetInWords(preset('gif')).map(({ part }) => part)).toEqual(['file', 'picture'])
})

it('calls the usual quality of each encoder good', () => {
  expect(impressionOf('libx264', 22)).toBe('good')
  expect(impressionOf('libsvtav1', 32)).toBe('good')
  expect(impressionOf('libx264', 0)).toBe('lossless')
  expect(impressionOf('libx264', 51)).toBe('poor')
})

it('finds presets by all that is said of them', () => {
  const found = (typed: string) => searchPresets(builtInPresets, typed).map(({ id }) => id)
  expect(found('h264 480p')).toContain('old-device-480p')
  expect(found('YOUTUBE 4k')).toEqual(['youtube-4k'])
  expect(found('prores')).toEqual(['prores-422-hq', 'edit-proxy-540p'])
  expect(found('  ')).toHaveLength(builtInPresets.length)
  expect(found('betamax')).toEqual([])
})

it('puts a person’s own shelf first and leaves empty ones out', () => {
  expect(shelvesOf(builtInPresets).map(({ group }) => group)).not.toContain('own')
  const mine: Preset = { ...preset('gif'), id: 'mine', group: 'own' }
  expect(shelvesOf([...builtInPresets, mine])[0]).toEqual({ group: 'own', presets: [mine] })
})

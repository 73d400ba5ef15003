// The window may not import the media engine; what it offers is held to what the engine can do here.
import { expect, it } from 'vitest'
import { codecOf } from '../../../../src/core/media/plan/codecs.ts'
import { containerRules, holds } from '../../../../src/core/media/plan/containers.ts'
import { audioTraits, videoTraits } from '../../../../src/renderer/presets/encoder-traits.ts'
import { builtInPresets, type Preset } from '../../../../src/shared/presets.ts'
import { mismatches } from './mismatches.ts'

const video = Object.entries(videoTraits)
const audio = Object.entries(audioTraits)

/** Containers but `source`, which holds whatever it is. */
function known(containers: readonly Preset['container'][]) {
  return containers.filter((container) => container !== 'source')
}

it.each(video)('offers containers for %s that can hold its picture', (encoder, { containers }) => {
  const codec = codecOf[encoder as keyof typeof videoTraits]
  const wrong = known(containers).filter((name) => !holds(containerRules[name].video, codec))
  expect(wrong).toEqual([])
})

it.each(audio)('offers containers for %s that can hold its sound', (encoder, { containers }) => {
  const codec = codecOf[encoder as keyof typeof audioTraits]
  const wrong = known(containers).filter((name) => !holds(containerRules[name].audio, codec))
  expect(wrong).toEqual([])
})

it('knows every setting that a built-in preset makes use of', () => {
  expect(builtInPresets.flatMap(mismatches)).toEqual([])
})

it('keeps to scales of quality that a preset may say', () => {
  const values = video
    .filter(([, { quality }]) => quality.includes('constant'))
    .flatMap(([, { scale }]) => [scale.from, scale.to, scale.usual])
  expect(Math.min(...values)).toBeGreaterThanOrEqual(0)
  expect(Math.max(...values)).toBeLessThanOrEqual(63)
})

import { expect, it } from 'vitest'
import {
  withContainer,
  withVideoEncoder,
  withVideoMode,
} from '../../../../src/renderer/presets/adjust-draft.ts'
import { containers, videoEncoders } from '../../../../src/shared/preset-schema.ts'
import { builtInPresets, findPreset, type Preset } from '../../../../src/shared/presets.ts'
import { mismatches } from './mismatches.ts'

const fast = findPreset('fast-1080p') as Preset

it('makes of every preset one that fits any container', () => {
  const adjusted = builtInPresets.flatMap((preset) =>
    containers.map((container) => withContainer(preset, container)),
  )
  expect(adjusted.flatMap(mismatches)).toEqual([])
})

it('makes of every preset one that any encoder can do', () => {
  const adjusted = builtInPresets.flatMap((preset) =>
    videoEncoders.map((encoder) => withVideoEncoder(preset, encoder)),
  )
  expect(adjusted.flatMap(mismatches)).toEqual([])
})

it('moves ProRes into MOV, with a profile and without CRF or speed', () => {
  const { container, video } = withVideoEncoder(fast, 'prores_ks')
  expect(container).toBe('mov')
  expect(video).toMatchObject({ quality: { mode: 'profile' }, profile: 'hq', speed: null })
})

it('leaves what still fits as it was', () => {
  expect(withContainer(fast, 'mkv')).toEqual({ ...fast, container: 'mkv' })
  const x265 = withVideoEncoder(fast, 'libx265')
  expect(x265.video).toMatchObject({ speed: 'fast', fit: { height: 1080 }, maxFps: 60 })
})

it('makes no sound alone of what is to be copied, nor a silent file of sound', () => {
  expect(withContainer(withVideoMode(fast, 'copy'), 'mp3').video).toEqual({ mode: 'none' })
  const silent: Preset = { ...fast, audio: { mode: 'none' } }
  expect(withContainer(silent, 'flac').audio).toMatchObject({ encoder: 'flac', bitrate: null })
})

// What the corpus is converted by: the presets that come with Reelmill, and a size small enough to test.
import { builtInPresets, type Preset } from '../../src/shared/presets.ts'
import { presetNamed } from '../fixtures/worker-process.ts'

const sized = presetNamed('custom-size')

/** A custom size that a few seconds can fill. */
export const megabytePreset: Preset = {
  ...sized,
  id: 'custom-size-1mb',
  video: {
    ...(sized.video as Extract<Preset['video'], { mode: 'encode' }>),
    quality: { mode: 'size', bytes: 1_000_000 },
  },
}

export const corpusPresets: readonly Preset[] = [...builtInPresets, megabytePreset]

// What does not hold together in a preset: encoders outside of their containers, settings no encoder knows.
import { audioTraits, videoTraits } from '../../../../src/renderer/presets/encoder-traits.ts'
import { presetSchema } from '../../../../src/shared/preset-schema.ts'
import type { Preset } from '../../../../src/shared/presets.ts'

export function mismatches(preset: Preset): readonly string[] {
  const { id, container, video, audio } = preset
  const found = presetSchema.safeParse(preset).success ? [] : ['schema']
  const needs = (what: string, holds: boolean) => {
    if (!holds) found.push(what)
  }
  if (video.mode === 'encode') {
    const traits = videoTraits[video.encoder]
    needs(`${video.encoder} in ${container}`, traits.containers.includes(container))
    needs(video.quality.mode, traits.quality.includes(video.quality.mode))
    needs(video.pixelFormat, traits.pixelFormats.includes(video.pixelFormat))
    needs(`speed ${video.speed}`, video.speed === null || traits.speeds.includes(video.speed))
    needs(
      `profile ${video.profile}`,
      video.profile === null || traits.profiles.includes(video.profile),
    )
    needs('highest rate', video.maxBitrate === null || traits.maxBitrate)
  }
  if (audio.mode === 'encode') {
    const { containers, bitrates } = audioTraits[audio.encoder]
    needs(`${audio.encoder} in ${container}`, containers.includes(container))
    needs('bit rate of sound', (bitrates === null) === (audio.bitrate === null))
  }
  return found.map((what) => `${id}: ${what}`)
}

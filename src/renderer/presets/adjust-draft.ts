// What else changes when a person changes one thing of a preset, so that it stays one that can be done.
import { constant, encodeVideo, stereoAac } from '../../shared/presets/build.ts'
import type { AudioSettings, Preset, VideoSettings } from '../../shared/presets.ts'
import {
  audioTraits,
  holdsPicture,
  holdsSound,
  holdsSubtitles,
  videoTraits,
} from './encoder-traits.ts'

type Container = Preset['container']

/** The container decides what picture and sound may be. */
export function withContainer(preset: Preset, container: Container): Preset {
  return {
    ...preset,
    container,
    video: pictureIn(container, preset.video),
    audio: soundIn(container, preset.audio),
    subtitles: holdsSubtitles(container) || preset.subtitles === 'burn' ? preset.subtitles : 'none',
  }
}

/** The picture's encoder decides the container, where that cannot hold it. */
export function withVideoEncoder(preset: Preset, encoder: VideoSettings['encoder']): Preset {
  const before = preset.video.mode === 'encode' ? preset.video : usualVideo
  const video = fittedTo(encoder, before)
  const { containers } = videoTraits[encoder]
  const container = containers.includes(preset.container) ? preset.container : containers[0]
  return container === undefined || container === preset.container
    ? { ...preset, video }
    : withContainer({ ...preset, video }, container)
}

export function withVideoMode(preset: Preset, mode: Preset['video']['mode']): Preset {
  const video = mode === 'encode' ? pictureIn(preset.container, usualVideo) : { mode }
  return { ...preset, video }
}

export function withAudioMode(preset: Preset, mode: Preset['audio']['mode']): Preset {
  const audio = mode === 'encode' ? soundIn(preset.container, usualAudio) : { mode }
  return { ...preset, audio }
}

export function withAudioEncoder(
  audio: AudioSettings,
  encoder: AudioSettings['encoder'],
): AudioSettings {
  return { ...audio, encoder, bitrate: nearestBitrate(encoder, audio.bitrate) }
}

export function withQualityMode(
  video: VideoSettings,
  mode: VideoSettings['quality']['mode'],
): VideoSettings {
  return { ...video, quality: usualQuality(video.encoder, mode) }
}

function pictureIn(container: Container, video: Preset['video']): Preset['video'] {
  if (!holdsPicture(container)) return { mode: 'none' }
  if (container === 'gif') return fittedTo('gif', video.mode === 'encode' ? video : usualVideo)
  if (video.mode !== 'encode') return video
  if (videoTraits[video.encoder].containers.includes(container)) return video
  return fittedTo(container === 'webm' ? 'libvpx-vp9' : 'libx264', video)
}

function soundIn(container: Container, audio: Preset['audio']): Preset['audio'] {
  if (!holdsSound(container)) return { mode: 'none' }
  // A file of sound without sound would be nothing.
  if (audio.mode === 'none' && !holdsPicture(container)) return soundIn(container, usualAudio)
  if (audio.mode !== 'encode') return audio
  if (audioTraits[audio.encoder].containers.includes(container)) return audio
  const encoder = (Object.keys(audioTraits) as (keyof typeof audioTraits)[]).find((name) =>
    audioTraits[name].containers.includes(container),
  )
  return encoder === undefined ? audio : withAudioEncoder(audio, encoder)
}

/** Only what the encoder knows stays. */
function fittedTo(encoder: VideoSettings['encoder'], video: VideoSettings): VideoSettings {
  const { quality, speeds, profiles, levels, pixelFormats, maxBitrate } = videoTraits[encoder]
  const [firstMode = 'constant'] = quality
  const sameScale = videoTraits[video.encoder].scale.usual === videoTraits[encoder].scale.usual
  const keepsQuality =
    quality.includes(video.quality.mode) && (video.quality.mode !== 'constant' || sameScale)
  return {
    ...video,
    encoder,
    quality: keepsQuality ? video.quality : usualQuality(encoder, firstMode),
    speed: video.speed !== null && speeds.includes(video.speed) ? video.speed : null,
    profile: profileFor(encoder, profiles, video.profile),
    level: levels ? video.level : null,
    pixelFormat: pixelFormats.includes(video.pixelFormat)
      ? video.pixelFormat
      : (pixelFormats.at(-1) ?? 'yuv420p'),
    maxBitrate: maxBitrate ? video.maxBitrate : null,
  }
}

/** Where the profile is the quality there must be one. */
function profileFor(
  encoder: VideoSettings['encoder'],
  profiles: readonly string[],
  profile: string | null,
): string | null {
  if (profile !== null && profiles.includes(profile)) return profile
  if (encoder === 'prores_ks') return 'hq'
  return encoder === 'dnxhd' ? 'dnxhr_hqx' : null
}

function usualQuality(
  encoder: VideoSettings['encoder'],
  mode: VideoSettings['quality']['mode'],
): VideoSettings['quality'] {
  switch (mode) {
    case 'constant':
      return { mode, value: videoTraits[encoder].scale.usual }
    case 'size':
      return { mode, bytes: 25_000_000 }
    case 'bitrate':
      return { mode, bitsPerSecond: 5_000_000 }
    case 'profile':
      return { mode }
  }
}

function nearestBitrate(
  encoder: AudioSettings['encoder'],
  wished: number | null,
): AudioSettings['bitrate'] {
  const { bitrates } = audioTraits[encoder]
  if (bitrates === null) return null
  const target = wished ?? 192_000
  return bitrates.reduce((best, rate) =>
    Math.abs(rate - target) < Math.abs(best - target) ? rate : best,
  )
}

const usualVideo: VideoSettings = encodeVideo({
  encoder: 'libx264',
  quality: constant(22),
  speed: 'fast',
})

const usualAudio: AudioSettings = stereoAac

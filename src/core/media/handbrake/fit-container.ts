// A container that can hold what the preset makes.
import type { AudioSettings, Preset, VideoSettings } from '../../../shared/presets.ts'
import { codecOf } from '../plan/codecs.ts'
import { containerRules, holds } from '../plan/containers.ts'
import type { SettingReader } from './setting-reader.ts'

interface Contents {
  readonly container: Preset['container']
  readonly video: VideoSettings
  readonly audio: Preset['audio']
}

/** The picture decides the container, the container what the sound may be. */
export function fitContainer(reader: SettingReader, contents: Contents): Contents {
  const container = containerFor(contents)
  if (container !== contents.container) reader.leave('FileFormat', 'replaced', container)
  const { video, audio } = contents
  return {
    container,
    video,
    audio: audio.mode === 'encode' ? audioFor(reader, container, audio) : audio,
  }
}

function containerFor({ container, video }: Contents): Preset['container'] {
  const codec = codecOf[video.encoder]
  if (container === 'source' || holds(containerRules[container].video, codec)) return container
  // Cutting rooms expect their codecs in MOV; Matroska holds anything.
  return video.encoder === 'prores_ks' || video.encoder === 'dnxhd' ? 'mov' : 'mkv'
}

function audioFor(
  reader: SettingReader,
  container: Preset['container'],
  audio: AudioSettings,
): AudioSettings {
  if (container === 'source') return audio
  const { audio: held, fallback } = containerRules[container]
  if (holds(held, codecOf[audio.encoder])) return audio
  reader.leaveValue('AudioList[0].AudioEncoder', audio.encoder, 'replaced', fallback.encoder)
  return { ...audio, encoder: fallback.encoder, bitrate: fallback.bitrate }
}

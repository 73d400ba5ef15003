// The sound: all tracks, each copied where the container can hold it, else encoded.
import type { Preset } from '../../shared/presets.ts'
import { codecOf, type AudioSettings } from './codecs.ts'
import { holds, type ContainerRules } from './containers.ts'
import type { PlannedStream, StreamOption } from './plan.ts'
import type { AudioStream, Probe } from './probe.ts'

export function planAudio(
  settings: Preset['audio'],
  rules: ContainerRules,
  probe: Probe,
): readonly PlannedStream[] {
  if (settings.mode === 'none') return []
  const sources = probe.streams.filter(isAudio)
  return (rules.singleAudio ? sources.slice(0, 1) : sources).map((source) =>
    settings.mode === 'copy' && holds(rules.audio, source.codec)
      ? { kind: 'audio', source, encoder: null, codec: source.codec, options: [] }
      : encodeAudio(settings.mode === 'encode' ? settings : rules.fallback, source),
  )
}

function encodeAudio(
  { encoder, bitrate }: Pick<AudioSettings, 'encoder' | 'bitrate'>,
  source: AudioStream,
): PlannedStream {
  const channels = Math.min(source.channels, maxChannels[encoder])
  const options: StreamOption[] = [
    ...(bitrate === null ? [] : [['b', String(bitrateFor(encoder, bitrate, channels))] as const]),
    ...(channels < source.channels ? [['ac', String(channels)] as const] : []),
    ...(encoder === 'libopus' ? [opusLayouts] : []),
  ]
  return { kind: 'audio', source, encoder, codec: codecOf[encoder], options }
}

const maxChannels: Record<AudioSettings['encoder'], number> = {
  aac: 8,
  libopus: 8,
  libmp3lame: 2,
  flac: 8,
}

/** The preset's rate is for two channels; MP3 ends at 320 kb/s. */
function bitrateFor(encoder: AudioSettings['encoder'], stereo: number, channels: number): number {
  const scaled = Math.round((stereo * channels) / 2)
  return encoder === 'libmp3lame' ? Math.min(scaled, 320_000) : scaled
}

/** Opus knows Vorbis' layouts only; libopus refuses `5.1(side)`, which most films have. */
const opusLayouts: StreamOption = [
  'filter',
  'aformat=channel_layouts=mono|stereo|3.0|quad|5.0|5.1|6.1|7.1',
]

/** Not what ffmpeg has no name for, such as the second track of a phone's spatial sound. */
function isAudio(stream: Probe['streams'][number]): stream is AudioStream {
  return (
    stream.kind === 'audio' &&
    stream.codec !== 'unknown' &&
    stream.channels > 0 &&
    stream.sampleRate > 0
  )
}

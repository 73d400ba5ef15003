// The sound: all tracks, each copied where that is asked for and possible, else encoded.
import type { AudioSettings, Preset } from '../../../shared/presets.ts'
import type { AudioStream, Probe } from '../probe/probe.ts'
import { codecOf } from './codecs.ts'
import { holds, isSilent, type ContainerRules } from './containers.ts'
import type { PlannedStream, StreamOption } from './plan.ts'

export function audioSources(
  settings: Preset['audio'],
  rules: ContainerRules,
  probe: Probe,
): readonly AudioStream[] {
  if (settings.mode === 'none' || isSilent(rules)) return []
  const sources = probe.streams.filter(isAudio)
  return rules.singleAudio ? sources.slice(0, 1) : sources
}

/**
 * @param stereoRate what a size to keep leaves for each track; null where the preset decides
 * @param showsHidden a beginning that the source hides would be part of whatever is copied
 */
export function planAudio(
  settings: Preset['audio'],
  rules: ContainerRules,
  sources: readonly AudioStream[],
  stereoRate: number | null,
  showsHidden: boolean,
): readonly PlannedStream[] {
  return sources.map((source) => {
    if (settings.mode === 'encode') {
      // Copied, its hidden beginning would be heard.
      return !showsHidden && isKept(settings, rules, source)
        ? copy(source)
        : encodeAudio(held(settings, rules), source, stereoRate)
    }
    return holds(rules.audio, source.codec)
      ? copy(source)
      : encodeAudio({ maxChannels: null, ...rules.fallback }, source, null)
  })
}

function copy(source: AudioStream): PlannedStream {
  return { kind: 'audio', source, input: 0, encoder: null, codec: source.codec, options: [] }
}

function isKept(settings: AudioSettings, rules: ContainerRules, source: AudioStream): boolean {
  return (
    settings.loudness === null &&
    settings.keep.includes(source.codec) &&
    holds(rules.audio, source.codec) &&
    source.channels <= (settings.maxChannels ?? Infinity)
  )
}

/** A preset's encoder may make what a container cannot hold, since `source` may be any container. */
function held(settings: AudioSettings, rules: ContainerRules): EncodedTrack {
  if (holds(rules.audio, codecOf[settings.encoder])) return settings
  return { ...rules.fallback, maxChannels: settings.maxChannels }
}

type EncodedTrack = Pick<AudioSettings, 'encoder' | 'bitrate' | 'maxChannels'>

function encodeAudio(
  { encoder, bitrate, maxChannels }: EncodedTrack,
  source: AudioStream,
  stereoRate: number | null,
): PlannedStream {
  const channels = Math.min(source.channels, mostChannels[encoder], maxChannels ?? Infinity)
  const rate = stereoRate ?? (bitrate === null ? null : bitrateFor(encoder, bitrate, channels))
  const options: StreamOption[] = [
    ...(rate === null ? [] : [['b', String(rate)] as const]),
    ...(channels < source.channels ? [['ac', String(channels)] as const] : []),
    ...(channels > 2 ? layoutsOf(encoder) : []),
  ]
  return { kind: 'audio', source, input: 0, encoder, codec: codecOf[encoder], options }
}

const mostChannels: Record<AudioSettings['encoder'], number> = {
  aac: 8,
  libopus: 8,
  libmp3lame: 2,
  ac3: 6,
  flac: 8,
  alac: 8,
  pcm_s16le: 64,
  pcm_s24le: 64,
}

/** The preset's rate is for two channels; MP3 ends at 320 kb/s, AC-3 at 640. */
function bitrateFor(encoder: AudioSettings['encoder'], stereo: number, channels: number): number {
  const scaled = Math.round((stereo * channels) / 2)
  return Math.min(scaled, highestRate[encoder] ?? Infinity)
}

const highestRate: Partial<Record<AudioSettings['encoder'], number>> = {
  libmp3lame: 320_000,
  ac3: 640_000,
}

/**
 * Where speakers may stand. Opus knows Vorbis' layouts only; libopus refuses `5.1(side)`, which most
 * films have. AAC can write it, but in a way in which no player finds the speakers again.
 */
const layouts: Partial<Record<AudioSettings['encoder'], string>> = {
  libopus: 'mono|stereo|3.0|quad|5.0|5.1|6.1|7.1',
  aac: 'mono|stereo|2.1|3.0|4.0|quad|5.0|5.1|7.1',
}

function layoutsOf(encoder: AudioSettings['encoder']): readonly StreamOption[] {
  const known = layouts[encoder]
  return known === undefined ? [] : [['filter', `aformat=channel_layouts=${known}`]]
}

/** Not what ffmpeg has no name for, such as the second track of a phone's spatial sound. */
function isAudio(stream: Probe['streams'][number]): stream is AudioStream {
  return (
    stream.kind === 'audio' &&
    stream.codec !== 'unknown' &&
    stream.channels > 0 &&
    stream.sampleRate > 0
  )
}

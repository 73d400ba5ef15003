// What a worker will do for a job: plain data, from preset and probe, without ffmpeg.
import { refuse, succeed, type Result } from '../../../shared/errors.ts'
import { noHardware, type HardwareSupport } from '../../../shared/hardware.ts'
import type { NameFacts } from '../../../shared/name-template.ts'
import type { PlanPoint } from '../../../shared/plan-points.ts'
import type { Preset } from '../../../shared/presets.ts'
import { expectedDuration, type ExpectedDuration } from '../probe/duration.ts'
import type { AudioStream, Probe, ProbeStream, VideoStream } from '../probe/probe.ts'
import { toNumber } from '../probe/rational.ts'
import {
  containerRules,
  resolveContainer,
  type Container,
  type ContainerRules,
} from './containers.ts'
import { deviceOptions } from './hardware.ts'
import { nameFacts } from './name-facts.ts'
import { displaySize } from './picture-size.ts'
import { audioSources, planAudio } from './plan-audio.ts'
import { planPoints } from './plan-points.ts'
import { planSubtitles, type Burn } from './plan-subtitles.ts'
import { findVideo, planCover, planVideo, turnedUpright, type PlannedVideo } from './plan-video.ts'
import { withKnownLanguage } from './quicktime-languages.ts'
import type { Sidecar } from './sidecar.ts'
import { corrected, shareOut, type SizeBudget } from './size-budget.ts'

/** One of ffmpeg's options for a stream: its name without dash or stream specifier, its value. */
export type StreamOption = readonly [name: string, value: string]

/** One stream of the finished file. */
export interface PlannedStream {
  readonly kind: 'video' | 'audio' | 'subtitle' | 'cover' | 'attachment'
  readonly source: ProbeStream
  /** 0 is the source, others are the sidecars, counted from 1. */
  readonly input: number
  /** ffmpeg's name of what encodes it; null when it is copied. */
  readonly encoder: string | null
  /** What ffprobe will call it in the finished file. */
  readonly codec: string
  readonly options: readonly StreamOption[]
}

export interface Plan {
  readonly container: Container
  readonly muxer: string
  readonly containerOptions: readonly string[]
  /** Options before the first input. */
  readonly deviceOptions: readonly string[]
  /** Without which the source is not read as it should be. */
  readonly sourceOptions: readonly string[]
  /** Seconds of the source; a null end is the source's. */
  readonly trim: Preset['trim']
  /** Read beside the source, as inputs 1 and up. */
  readonly sidecars: readonly Sidecar[]
  /** In the order of the finished file. */
  readonly streams: readonly PlannedStream[]
  /** Makes the picture out of several streams, and calls it `[picture]`; null where one is enough. */
  readonly complexFilter: string | null
  readonly duration: ExpectedDuration | null
  /** Frames of the finished video, roughly; null where there is none or its length is unknown. */
  readonly frameCount: number | null
  /** The size to keep to, in two passes; null where quality decides. */
  readonly budget: SizeBudget | null
  /** LUFS that every encoded track is brought to; null leaves them. */
  readonly loudness: number | null
  /** Nothing is encoded: done hundreds of times faster, without loss. */
  readonly isCopy: boolean
  /** The preset asks for a graphics chip; whether one encodes. */
  readonly usesHardware: boolean
  readonly nameFacts: NameFacts
  /** For the person. */
  readonly points: readonly PlanPoint[]
}

/** All that a plan depends on beside the preset. */
export interface Source {
  readonly probe: Probe
  /** Absolute. */
  readonly path: string
  /** Subtitle files that belong to it. */
  readonly sidecars: readonly Sidecar[]
}

/** Refuses with `input.nothing-to-convert` when the preset has no use for what the file holds. */
export function planJob(
  preset: Preset,
  source: Source,
  hardware: HardwareSupport = noHardware,
): Result<Plan> {
  const budget = budgetOf(preset, source)
  return budget.ok ? planWithin(preset, source, hardware, budget.value) : budget
}

/** The plan for a second try, after the first came out at `actualBytes`. */
export function replanForSize(
  preset: Preset,
  source: Source,
  { budget, duration }: Plan,
  actualBytes: number,
): Result<Plan> {
  // A copy that came out too large is encoded after all.
  const encoded: Preset =
    preset.video.mode === 'encode'
      ? { ...preset, video: { ...preset.video, copyWhenFits: false } }
      : preset
  if (budget === null || duration === null) return planJob(encoded, source)
  return planWithin(encoded, source, noHardware, corrected(budget, actualBytes, duration.seconds))
}

function planWithin(
  preset: Preset,
  source: Source,
  hardware: HardwareSupport,
  budget: SizeBudget | null,
): Result<Plan> {
  const { probe } = source
  const rules = rulesFor(preset, source)
  const videoSource = findVideo(preset, probe)
  const picture =
    videoSource === null
      ? succeed(null)
      : planVideo(preset, rules, probe, videoSource, hardware, budget)
  if (!picture.ok) return picture
  const video = picture.value
  const tracks = audioSources(preset.audio, rules, probe)
  const showsHidden = probe.hiddenSeconds > leastHidden && !rules.hidesBeginnings
  const isEncoded = video !== null && video.stream.encoder !== null
  const stereoRate = isEncoded ? (budget?.audioBitsPerSecond ?? null) : null
  const audio = planAudio(preset.audio, rules, tracks, stereoRate, showsHidden)
  const subtitles = planSubtitles(preset, rules, probe, source.path, source.sidecars)
  if (video === null && audio.length === 0) {
    return refuse('input.nothing-to-convert', { preset: preset.name })
  }

  const cover = planCover(rules, probe)
  const drawn = video === null ? null : drawPicture(video, subtitles.burn)
  const streams: readonly PlannedStream[] = [
    ...(drawn === null ? [] : [drawn.stream]),
    ...audio,
    ...subtitles.kept,
    ...(cover === null ? [] : [cover]),
    ...(rules.attachments ? planAttachments(probe) : []),
  ].map((stream) => withKnownLanguage(stream, rules.muxer))
  const essential = [...(video === null ? [] : [video.stream]), ...audio]
  const duration = expectedDuration(
    probe,
    essential.map(({ source: stream }) => stream),
    preset.trim,
    {
      isExact: essential.every(({ encoder }) => encoder !== null),
      showsHidden,
      muxer: rules.muxer,
    },
  )
  const rate = video?.frameRate ?? null
  const loudness = preset.audio.mode === 'encode' ? preset.audio.loudness : null
  return succeed({
    container: resolveContainer(preset.container, probe, extensionOf(source.path)),
    muxer: rules.muxer,
    containerOptions: rules.options,
    deviceOptions: video?.stream.encoder ? deviceOptions(video.stream.encoder) : [],
    sourceOptions: hasNoClock(probe) ? ['-fflags', '+genpts'] : [],
    trim: preset.trim,
    sidecars: subtitles.sidecars,
    streams,
    complexFilter: drawn?.complexFilter ?? null,
    duration,
    frameCount: rate === null || duration === null ? null : Math.round(rate * duration.seconds),
    budget: isEncoded ? budget : null,
    loudness,
    isCopy: streams.every(({ encoder, kind }) => encoder === null || kind === 'subtitle'),
    usesHardware: video !== null && isEncoded && !video.lacksHardware && deviceOf(preset),
    nameFacts: nameFacts(preset, video),
    points: planPoints({
      streams,
      video,
      subtitles,
      rules,
      preset,
      budget,
      loudness,
      showsHidden,
    }),
  })
}

/** Bare MPEG-2 tells when a frame is decoded, not when it is shown; a file to copy it into wants both. */
function hasNoClock({ formatName }: Probe): boolean {
  return formatName === 'mpegvideo'
}

function rulesFor(preset: Preset, { probe, path }: Source): ContainerRules {
  return containerRules[resolveContainer(preset.container, probe, extensionOf(path))]
}

/** Seconds: every track of AAC begins with some milliseconds that are not heard. */
const leastHidden = 0.2

/** Null for a preset that keeps to no size. */
function budgetOf(preset: Preset, source: Source): Result<SizeBudget | null> {
  const { video: settings, audio } = preset
  if (settings.mode !== 'encode' || settings.quality.mode !== 'size') return succeed(null)
  const video = findVideo(preset, source.probe)
  const picture = video === null ? null : turnedUpright(settings, video)
  if (video === null || picture === null) return succeed(null)
  const tracks: readonly AudioStream[] = audioSources(audio, rulesFor(preset, source), source.probe)
  const length = expectedDuration(source.probe, [video, ...tracks], preset.trim, {
    isExact: true,
    showsHidden: false,
    muxer: '',
  })
  if (length === null) return refuse('input.length-unknown', { preset: preset.name })
  return shareOut({
    limitBytes: settings.quality.bytes,
    seconds: length.seconds,
    audioTracks: tracks.length,
    audioBitsPerSecond: audio.mode === 'encode' ? (audio.bitrate ?? 128_000) : 128_000,
    picture: settings.canvas ?? displaySize(picture),
    framesPerSecond: frameRateOf(video, settings.fps ?? settings.maxFps),
  })
}

function frameRateOf({ averageRate, gridRate }: VideoStream, most: number | null): number {
  const rate = averageRate ?? gridRate
  return Math.min(rate === null ? 30 : toNumber(rate), most ?? Infinity)
}

/** The picture's stream with its filters in place, and the graph that feeds it where it needs one. */
function drawPicture(
  { stream, filters }: PlannedVideo,
  burn: Burn | null,
): { readonly stream: PlannedStream; readonly complexFilter: string | null } {
  if (burn?.kind === 'image') {
    const laidOver = `[0:${stream.source.index}][0:${burn.streamIndex}]overlay=eof_action=pass`
    return { stream, complexFilter: `${[laidOver, ...filters].join(',')}[picture]` }
  }
  const chain = burn === null ? filters : [...filters, burn.filter]
  if (chain.length === 0) return { stream, complexFilter: null }
  const options: readonly StreamOption[] = [...stream.options, ['filter', chain.join(',')]]
  return { stream: { ...stream, options }, complexFilter: null }
}

/** Fonts, which subtitles are drawn with. */
function planAttachments(probe: Probe): readonly PlannedStream[] {
  return probe.streams
    .filter(({ kind, codec }) => kind === 'attachment' && codec !== 'unknown')
    .map((source) => {
      return {
        kind: 'attachment',
        source,
        input: 0,
        encoder: null,
        codec: source.codec,
        options: [],
      }
    })
}

function deviceOf({ video }: Preset): boolean {
  return video.mode === 'encode' && video.encoder.startsWith('gpu-')
}

function extensionOf(path: string): string {
  return /\.([^./\\]+)$/.exec(path)?.[1] ?? ''
}

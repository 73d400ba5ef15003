// The picture: which stream, copied or encoded, how large, how many frames a second.
import { refuse, succeed, type Result } from '../../../shared/errors.ts'
import type { HardwareSupport } from '../../../shared/hardware.ts'
import type { Preset, VideoSettings } from '../../../shared/presets.ts'
import { hasVariableRate } from '../probe/duration.ts'
import type { Probe, VideoStream } from '../probe/probe.ts'
import { toNumber } from '../probe/rational.ts'
import { codecOf } from './codecs.ts'
import { holds, type ContainerRules } from './containers.ts'
import { canCopyVideo } from './copy-or-encode.ts'
import { encoderOptions } from './encoder-options.ts'
import { findHardware, inSoftware, isGpu, uploadFilters } from './hardware.ts'
import { pictureFilters } from './picture-filters.ts'
import {
  croppedPicture,
  displaySize,
  fittedSize,
  turnedPicture,
  uprightPicture,
  type Picture,
  type Size,
} from './picture-size.ts'
import { pixelOptions, rangeFilters } from './pixel-format.ts'
import type { PlannedStream, StreamOption } from './plan.ts'
import type { SizeBudget } from './size-budget.ts'

export interface PlannedVideo {
  readonly stream: PlannedStream
  /** Between decoder and encoder; empty where the picture is copied or left as it is. */
  readonly filters: readonly string[]
  /** Size of an encoded picture as a viewer sees it. */
  readonly seen: Size | null
  /** Frames a second of the finished video; null when the source does not say. */
  readonly frameRate: number | null
  /** Copied because it already was what the preset asks for. */
  readonly isFastPath: boolean
  /** The preset wants a graphics chip, and none works. */
  readonly lacksHardware: boolean
}

/** The stream that a preset's picture comes from: the first that is a film and no cover. */
export function findVideo(preset: Preset, probe: Probe): VideoStream | null {
  if (preset.video.mode === 'none') return null
  return probe.streams.find(isVideo) ?? null
}

/** @param budget for a preset that keeps to a size */
export function planVideo(
  preset: Preset,
  rules: ContainerRules,
  probe: Probe,
  source: VideoStream,
  hardware: HardwareSupport,
  budget: SizeBudget | null,
): Result<PlannedVideo> {
  const settings = preset.video
  if (settings.mode === 'encode' && !canCopyVideo(preset, settings, rules, source, probe)) {
    return encodeVideo(settings, rules, source, hardware, budget)
  }
  if (!holds(rules.video, source.codec)) {
    return refuse(
      'input.nothing-to-convert',
      { preset: preset.name },
      `${rules.name} cannot hold ${source.codec} video without converting it`,
    )
  }
  if (source.rotation !== 0 && !rules.turnsPictures) {
    return refuse(
      'input.nothing-to-convert',
      { preset: preset.name },
      `${rules.name} cannot hold that the picture is turned by ${source.rotation}° without converting it`,
    )
  }
  return succeed({
    stream: {
      kind: 'video',
      source,
      input: 0,
      encoder: null,
      codec: source.codec,
      options: appleTag(rules, source.codec),
    },
    filters: [],
    seen: null,
    frameRate: source.averageRate === null ? null : toNumber(source.averageRate),
    isFastPath: settings.mode === 'encode',
    lacksHardware: false,
  })
}

/** The picture of an album or film, which is one image and no video. */
export function planCover(rules: ContainerRules, probe: Probe): PlannedStream | null {
  if (!rules.cover) return null
  const source = probe.streams.find(
    (stream) =>
      stream.kind === 'video' && stream.attachedPicture && ['mjpeg', 'png'].includes(stream.codec),
  )
  if (source === undefined) return null
  return {
    kind: 'cover',
    source,
    input: 0,
    encoder: null,
    codec: source.codec,
    options: [['disposition', 'attached_pic']],
  }
}

/** The picture as the encoder is given it, before it is fitted; null when cropping leaves none. */
export function turnedUpright(settings: VideoSettings, source: VideoStream): Picture | null {
  const cropped = croppedPicture(uprightPicture(source), settings.crop)
  return cropped === null ? null : turnedPicture(cropped, settings.rotate)
}

function encodeVideo(
  wanted: VideoSettings,
  rules: ContainerRules,
  source: VideoStream,
  hardware: HardwareSupport,
  budget: SizeBudget | null,
): Result<PlannedVideo> {
  const gpu = isGpu(wanted.encoder)
    ? findHardware(wanted.encoder, wanted.pixelFormat, hardware)
    : null
  const settings = withinBudget(gpu === null ? inSoftware(wanted) : wanted, budget)
  const encoder = gpu ?? settings.encoder
  const picture = turnedUpright(settings, source)
  if (picture === null) {
    const { width, height } = uprightPicture(source).stored
    return refuse('preset.crop-too-large', { width, height })
  }
  const size =
    settings.canvas ?? (isLossless(settings) ? picture.stored : fittedSize(picture, settings.fit))
  const least = smallestPicture[encoder]
  if (least !== undefined && (size.width < least.width || size.height < least.height)) {
    return refuse('encoder.picture-too-small', {
      ...size,
      least: `${least.width} × ${least.height}`,
    })
  }
  const rate = settings.fps ?? frameRateCap(source, settings.maxFps)
  const codec = codecOf[settings.encoder]
  const { pixelFormat } = settings
  const options: StreamOption[] = [
    ...encoderOptions(encoder, settings, source, budget?.videoBitsPerSecond ?? null),
    ...(encoder.endsWith('_vaapi') ? [] : pixelOptions(settings, source)),
    // Neither doubled nor dropped frames, which MP4 otherwise gets before ffmpeg 6.
    ['fps_mode', settings.fps === null ? 'vfr' : 'cfr'],
    ...(rate === null ? sourceClock(source) : []),
    ...appleTag(rules, codec),
  ]
  const sourceRate = source.averageRate === null ? null : toNumber(source.averageRate)
  return succeed({
    stream: { kind: 'video', source, input: 0, encoder, codec, options },
    filters: [
      ...pictureFilters({ settings, source, picture, size, rate }),
      ...rangeFilters(settings, source),
      ...uploadFilters(encoder, pixelFormat),
    ],
    seen: settings.canvas ?? displaySize({ stored: size, pixelAspect: picture.pixelAspect }),
    frameRate: rate ?? sourceRate,
    isFastPath: false,
    lacksHardware: isGpu(wanted.encoder) && gpu === null,
  })
}

/** Then not even an odd line is given up. */
function isLossless({ encoder, fit }: VideoSettings): boolean {
  return encoder === 'ffv1' && fit === null
}

function withinBudget(settings: VideoSettings, budget: SizeBudget | null): VideoSettings {
  if (budget === null) return settings
  const { fit, maxFps } = settings
  return {
    ...settings,
    fit: fit === null || fit.height > budget.fit.height ? budget.fit : fit,
    maxFps: maxFps === null ? budget.maxFps : Math.min(maxFps, budget.maxFps),
  }
}

/** What these encoders refuse, tried with ffmpeg 5.1; the others take two pixels. */
const smallestPicture: Readonly<Record<string, Size>> = {
  libsvtav1: { width: 64, height: 64 },
  dnxhd: { width: 256, height: 120 },
}

/** The rate to cap at, or null; 1 % of slack, since a phone's 60 is 60.02 on some days. */
function frameRateCap({ averageRate, gridRate }: VideoStream, maxFps: number | null) {
  const rate = averageRate ?? gridRate
  return maxFps !== null && rate !== null && toNumber(rate) > maxFps * 1.01 ? maxFps : null
}

/**
 * An encoder's clock ticks once a frame, too coarse for frames without a rhythm: they keep the
 * clock of the source.
 */
function sourceClock(source: VideoStream): readonly StreamOption[] {
  if (source.timeBase === null || !hasVariableRate(source)) return []
  const { numerator, denominator } = source.timeBase
  return [['enc_time_base', `${numerator}/${denominator}`]]
}

/** Apple's players know HEVC in MP4 by this tag only. */
function appleTag(rules: ContainerRules, codec: string): readonly StreamOption[] {
  return codec === 'hevc' && ['mp4', 'mov'].includes(rules.muxer) ? [['tag', 'hvc1']] : []
}

function isVideo(stream: Probe['streams'][number]): stream is VideoStream {
  return (
    stream.kind === 'video' &&
    !stream.attachedPicture &&
    stream.codec !== 'unknown' &&
    stream.width > 0 &&
    stream.height > 0
  )
}

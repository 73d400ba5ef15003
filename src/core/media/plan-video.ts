// The picture: which stream, copied or encoded, how large, how many frames a second.
import { refuse, succeed, type Result } from '../../shared/errors.ts'
import type { Preset } from '../../shared/presets.ts'
import { codecOf, type VideoSettings } from './codecs.ts'
import { holds, type ContainerRules } from './containers.ts'
import { hasVariableRate } from './duration.ts'
import { displaySize, fittedSize, uprightPicture, type Size } from './picture-size.ts'
import type { PlannedStream, StreamOption } from './plan.ts'
import type { Probe, VideoStream } from './probe.ts'
import { toNumber } from './rational.ts'

export interface PlannedVideo {
  readonly stream: PlannedStream
  /** Size of an encoded picture as a viewer sees it. */
  readonly seen: Size | null
  /** Frames a second of the finished video; null when the source does not say. */
  readonly frameRate: number | null
}

/** Null when the preset wants no picture or the file has none. */
export function planVideo(
  preset: Preset,
  rules: ContainerRules,
  probe: Probe,
): Result<PlannedVideo | null> {
  const settings = preset.video
  const source = settings.mode === 'none' ? undefined : probe.streams.find(isVideo)
  if (source === undefined) return succeed(null)
  if (settings.mode === 'encode') return succeed(encodeVideo(settings, rules, source))
  if (!holds(rules.video, source.codec)) {
    return refuse(
      'input.nothing-to-convert',
      { preset: preset.name },
      `${rules.name} cannot hold ${source.codec} video without converting it`,
    )
  }
  return succeed({
    stream: {
      kind: 'video',
      source,
      encoder: null,
      codec: source.codec,
      options: appleTag(rules, source.codec),
    },
    seen: null,
    frameRate: source.averageRate === null ? null : toNumber(source.averageRate),
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
    encoder: null,
    codec: source.codec,
    options: [['disposition', 'attached_pic']],
  }
}

function encodeVideo(
  settings: VideoSettings,
  rules: ContainerRules,
  source: VideoStream,
): PlannedVideo {
  const picture = uprightPicture(source)
  const size = fittedSize(picture, settings.fit)
  const resized = size.width !== picture.stored.width || size.height !== picture.stored.height
  const cappedRate = frameRateCap(source, settings.maxFps)
  const filters = [
    // Before scaling: a frame that is dropped need not be scaled.
    ...(cappedRate === null ? [] : [`fps=${cappedRate}`]),
    ...(resized ? [`scale=${size.width}:${size.height}`] : []),
    // Rounding to even pixels would leave an aspect such as 1281:1280 behind.
    ...(resized && picture.pixelAspect === 1 ? ['setsar=1'] : []),
  ]
  const codec = codecOf[settings.encoder]
  const options: StreamOption[] = [
    ...encoderOptions(settings),
    ['pix_fmt', settings.pixelFormat],
    ...(filters.length === 0 ? [] : [['filter', filters.join(',')] as const]),
    // Neither doubled nor dropped frames, which MP4 otherwise gets before ffmpeg 6.
    ['fps_mode', 'vfr'],
    ...(cappedRate === null ? sourceClock(source) : []),
    ...appleTag(rules, codec),
  ]
  const seen = displaySize({ stored: size, pixelAspect: picture.pixelAspect })
  const sourceRate = source.averageRate === null ? null : toNumber(source.averageRate)
  return {
    stream: { kind: 'video', source, encoder: settings.encoder, codec, options },
    seen,
    frameRate: cappedRate ?? sourceRate,
  }
}

function encoderOptions({ encoder, crf, speed }: VideoSettings): readonly StreamOption[] {
  const options: Record<VideoSettings['encoder'], readonly StreamOption[]> = {
    libx264: [['preset', speed]],
    libsvtav1: [['preset', speed]],
    libx265: [
      ['preset', speed],
      // x265 writes its banner to stderr by itself, whatever ffmpeg's log level.
      ['x265-params', 'log-level=error'],
    ],
    'libvpx-vp9': [
      // Without a bit rate of 0 libvpx takes CRF for a floor of a bit-rate mode.
      ['b', '0'],
      ['deadline', 'good'],
      ['cpu-used', speed],
      ['row-mt', '1'],
    ],
  }
  return [...options[encoder], ['crf', String(crf)]]
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
  return codec === 'hevc' && rules.muxer === 'mp4' ? [['tag', 'hvc1']] : []
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

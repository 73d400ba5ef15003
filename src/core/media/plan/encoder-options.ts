// How each encoder is asked for quality, speed and limits.
import type { VideoSettings } from '../../../shared/presets.ts'
import { isHdr } from '../probe/colour.ts'
import type { VideoStream } from '../probe/probe.ts'
import { mustToneMap, svtHdrParameters, x265HdrParameters } from './dynamic-range.ts'
import { hardwareOptions } from './hardware.ts'
import type { StreamOption } from './plan.ts'

type Software = Exclude<VideoSettings['encoder'], `gpu-${string}`>

/**
 * @param encoder ffmpeg's name of what encodes: a hardware encoder's, or the settings' own.
 * @param bitsPerSecond what a size to keep leaves for the picture; null where quality decides.
 */
export function encoderOptions(
  encoder: string,
  settings: VideoSettings,
  source: VideoStream,
  bitsPerSecond: number | null,
): readonly StreamOption[] {
  const rate =
    bitsPerSecond ?? (settings.quality.mode === 'bitrate' ? settings.quality.bitsPerSecond : null)
  const own = isSoftware(encoder)
    ? softwareOptions[encoder](settings, source, rate)
    : hardwareOptions(encoder, settings.quality)
  return [...own, ...limits(encoder, settings, rate)]
}

const softwareOptions: Record<
  Software,
  (settings: VideoSettings, source: VideoStream, rate: number | null) => readonly StreamOption[]
> = {
  libx264: (settings, _source, rate) => [
    ['preset', settings.speed ?? 'medium'],
    ...quality(settings, rate),
    ...profile(settings),
  ],
  libx265: (settings, source, rate) => [
    ['preset', settings.speed ?? 'medium'],
    ...quality(settings, rate),
    ...profile({ ...settings, level: null }),
    ['x265-params', x265Parameters(settings, source)],
  ],
  libsvtav1: (settings, source, rate) => [
    ['preset', settings.speed ?? '8'],
    ...quality(settings, rate),
    ...(keepsHdr(settings, source) && source.hdr !== null
      ? [['svtav1-params', svtHdrParameters(source.hdr).join(':')] as const]
      : []),
  ],
  'libvpx-vp9': (settings, _source, rate) => [
    // Without a bit rate of 0 libvpx takes CRF for a floor of a bit-rate mode.
    ...(rate === null ? [['b', '0'] as const] : []),
    ['deadline', 'good'],
    ['cpu-used', settings.speed ?? '4'],
    ['row-mt', '1'],
    ...quality(settings, rate),
  ],
  prores_ks: (settings) => [
    ...profile(settings),
    // Apple's programs open only what says to be theirs.
    ['vendor', 'apl0'],
  ],
  dnxhd: (settings) => profile(settings),
  // Every slice with a checksum, every frame by itself: damage is found and stays where it is.
  ffv1: () => [
    ['level', '3'],
    ['g', '1'],
    ['slicecrc', '1'],
  ],
  gif: () => [],
}

function isSoftware(encoder: string): encoder is Software {
  return encoder in softwareOptions
}

function quality({ quality: wanted }: VideoSettings, rate: number | null): readonly StreamOption[] {
  if (rate !== null) return [['b', String(rate)]]
  return wanted.mode === 'constant' ? [['crf', String(wanted.value)]] : []
}

function profile({ profile: name, level }: VideoSettings): readonly StreamOption[] {
  return [
    ...(name === null ? [] : [['profile', name] as const]),
    ...(level === null ? [] : [['level', level] as const]),
  ]
}

function x265Parameters(settings: VideoSettings, source: VideoStream): string {
  return [
    // x265 writes its banner to stderr by itself, whatever ffmpeg's log level.
    'log-level=error',
    ...(settings.level === null ? [] : [`level-idc=${settings.level}`]),
    ...(keepsHdr(settings, source)
      ? x265HdrParameters(source.colour, source.hdr ?? { mastering: null, light: null })
      : []),
  ].join(':')
}

function keepsHdr(settings: VideoSettings, source: VideoStream): boolean {
  return isHdr(source.colour) && !mustToneMap(settings, source)
}

/** Encoders that keep to a highest rate beside a constant quality. */
const limited = new Set(['libx264', 'libx265', 'libvpx-vp9'])

function limits(
  encoder: string,
  { maxBitrate, keyframeSeconds }: VideoSettings,
  rate: number | null,
): readonly StreamOption[] {
  const most = maxBitrate ?? (rate === null ? null : rate * 2)
  return [
    ...(most === null || !limited.has(encoder)
      ? []
      : ([
          ['maxrate', String(most)],
          ['bufsize', String(most * 2)],
        ] as const)),
    ...(keyframeSeconds === null
      ? []
      : [['force_key_frames', `expr:gte(t,n_forced*${keyframeSeconds})`] as const]),
  ]
}

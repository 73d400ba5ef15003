// Whether a picture already is what a preset asks for, so that copying it loses nothing.
import type { Preset, VideoSettings } from '../../../shared/presets.ts'
import type { Probe, VideoStream } from '../probe/probe.ts'
import { toNumber } from '../probe/rational.ts'
import { codecOf } from './codecs.ts'
import { holds, type ContainerRules } from './containers.ts'
import { mustToneMap } from './dynamic-range.ts'
import { fittedSize, uprightPicture } from './picture-size.ts'

export function canCopyVideo(
  preset: Preset,
  settings: VideoSettings,
  rules: ContainerRules,
  source: VideoStream,
  probe: Probe,
): boolean {
  if (!settings.copyWhenFits || preset.trim !== null || preset.subtitles === 'burn') return false
  return (
    source.codec === codecOf[settings.encoder] &&
    holds(rules.video, source.codec) &&
    isLeftAlone(settings, source) &&
    isPlayable(settings, source) &&
    isWithinLimits(settings, source, probe)
  )
}

/** No filter would touch it. */
function isLeftAlone(settings: VideoSettings, source: VideoStream): boolean {
  const { crop, rotate, mirror, canvas, fps, fit, deinterlace } = settings
  if (crop !== null || rotate !== 0 || mirror || canvas !== null || fps !== null) return false
  if (deinterlace === 'on' || (deinterlace === 'auto' && source.interlaced)) return false
  if (mustToneMap(settings, source)) return false
  const { stored } = uprightPicture(source)
  const size = fittedSize(uprightPicture(source), fit)
  return size.width === stored.width && size.height === stored.height
}

const playable: Record<string, readonly string[]> = {
  yuv420p: ['yuv420p', 'yuvj420p'],
  yuv420p10le: ['yuv420p', 'yuvj420p', 'yuv420p10le'],
}

/** A player that takes what the preset makes takes this. */
function isPlayable({ pixelFormat, profile, level }: VideoSettings, source: VideoStream): boolean {
  const formats = playable[pixelFormat] ?? []
  if (source.pixelFormat === null || !formats.includes(source.pixelFormat)) return false
  if (profile === 'baseline' && !/baseline/i.test(source.profile ?? '')) return false
  return level === null || (source.level !== null && source.level <= Math.round(Number(level) * 10))
}

function isWithinLimits(
  { maxFps, maxBitrate, quality }: VideoSettings,
  source: VideoStream,
  probe: Probe,
): boolean {
  const rate = source.averageRate === null ? null : toNumber(source.averageRate)
  if (maxFps !== null && (rate === null || rate > maxFps * 1.01)) return false
  const bits = source.bitRate ?? probe.bitRate
  if (maxBitrate !== null && (bits === null || bits > maxBitrate)) return false
  // 2 % for the new container's tables.
  if (quality.mode !== 'size') return true
  return probe.sizeBytes !== null && probe.sizeBytes <= quality.bytes * 0.98
}

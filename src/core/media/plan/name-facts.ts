// What a name may say of the finished file.
import type { NameFacts } from '../../../shared/name-template.ts'
import type { Preset } from '../../../shared/presets.ts'
import { codecLabel } from './codecs.ts'
import type { PlannedVideo } from './plan-video.ts'

export function nameFacts({ video: settings }: Preset, video: PlannedVideo | null): NameFacts {
  if (video === null) {
    return { width: null, height: null, codec: null, encoder: null, quality: null, bitDepth: null }
  }
  const { stream, seen } = video
  const { source } = stream
  const isPicture = source.kind === 'video'
  const isEncoded = stream.encoder !== null && settings.mode === 'encode'
  const format =
    isEncoded && settings.pixelFormat !== 'source' ? settings.pixelFormat : pixels(source)
  return {
    width: seen?.width ?? (isPicture ? source.width : null),
    height: seen?.height ?? (isPicture ? source.height : null),
    codec: codecLabel(stream.codec),
    encoder: stream.encoder,
    quality: isEncoded ? describeQuality(settings.quality) : null,
    bitDepth: format === null ? null : /10/.test(format) ? 10 : 8,
  }
}

function pixels(source: PlannedVideo['stream']['source']): string | null {
  return source.kind === 'video' ? source.pixelFormat : null
}

function describeQuality(
  quality: Extract<Preset['video'], { mode: 'encode' }>['quality'],
): string | null {
  switch (quality.mode) {
    case 'constant':
      return `CRF ${quality.value}`
    case 'size':
      return `${Math.round(quality.bytes / 1_000_000)} MB`
    case 'bitrate':
      return `${Math.round(quality.bitsPerSecond / 1000)} kbps`
    case 'profile':
      return null
  }
}

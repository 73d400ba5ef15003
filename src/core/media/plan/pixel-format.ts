// How the pixels that an encoder is given are written down.
import type { VideoSettings } from '../../../shared/presets.ts'
import type { VideoStream } from '../probe/probe.ts'
import type { StreamOption } from './plan.ts'

/** Full range under a name of its own, as JPEG has it, to the name that encoders know. */
const plainNames: Readonly<Record<string, string>> = {
  yuvj420p: 'yuv420p',
  yuvj422p: 'yuv422p',
  yuvj440p: 'yuv440p',
  yuvj444p: 'yuv444p',
}

export function pixelOptions(
  settings: VideoSettings,
  source: VideoStream,
): readonly StreamOption[] {
  if (settings.pixelFormat !== 'source') return [['pix_fmt', settings.pixelFormat]]
  const plain = fullRangeName(settings, source)
  return plain === null
    ? []
    : [
        ['pix_fmt', plain],
        ['color_range', 'pc'],
      ]
}

/** Without it ffmpeg squeezes full range into limited range to change the name: a loss. */
export function rangeFilters(settings: VideoSettings, source: VideoStream): readonly string[] {
  return fullRangeName(settings, source) === null ? [] : ['scale=in_range=full:out_range=full']
}

function fullRangeName({ encoder, pixelFormat }: VideoSettings, source: VideoStream) {
  if (encoder !== 'ffv1' || pixelFormat !== 'source') return null
  return plainNames[source.pixelFormat ?? ''] ?? null
}

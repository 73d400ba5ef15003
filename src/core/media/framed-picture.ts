// Filters that show a frame as a viewer sees it, in the middle of a box and on black: upright, with square
// pixels, and in the colours of any screen.
import { toneMapFilters } from './plan/dynamic-range.ts'
import { canvasSize, uprightPicture, type Size } from './plan/picture-size.ts'
import { isHdr } from './probe/colour.ts'
import type { VideoStream } from './probe/probe.ts'

/** For one JPEG: it knows full range alone. */
export function framedFilters(stream: VideoStream, box: Size): readonly string[] {
  const { width, height } = canvasSize(uprightPicture(stream), box, 'inside')
  const isLight = isHdr(stream.colour)
  return [
    // Small first: to bring light into range is dear.
    ...(isLight
      ? [`scale=${width}:${height}:flags=bilinear`, ...toneMapFilters(stream.colour)]
      : []),
    `scale=${width}:${height}:flags=bilinear:out_range=full`,
    'setsar=1',
    'format=yuvj420p',
    `pad=${box.width}:${box.height}:(ow-iw)/2:(oh-ih)/2`,
  ]
}

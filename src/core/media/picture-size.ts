// How large the picture becomes: fitted into a box as it is seen, never enlarged, always even.
import { toNumber } from './rational.ts'
import type { VideoStream } from './probe.ts'

export interface Size {
  readonly width: number
  readonly height: number
}

export interface Picture {
  /** Pixels that come out of the decoder, after ffmpeg has turned the picture upright. */
  readonly stored: Size
  /** Width of such a pixel over its height. */
  readonly pixelAspect: number
}

/** ffmpeg turns the picture by its rotation before any filter sees it. */
export function uprightPicture(stream: VideoStream): Picture {
  const aspect = toNumber(stream.sampleAspect)
  return stream.rotation % 180 === 0
    ? { stored: { width: stream.width, height: stream.height }, pixelAspect: aspect }
    : { stored: { width: stream.height, height: stream.width }, pixelAspect: 1 / aspect }
}

/** As a viewer sees it, in square pixels. */
export function displaySize({ stored, pixelAspect }: Picture): Size {
  return { width: Math.round(stored.width * pixelAspect), height: stored.height }
}

/**
 * Pixels to encode. The box bounds what a viewer sees, and lies on its side for an upright picture;
 * pixels keep their aspect. Even, because 4:2:0 halves both sides; at least 2, the smallest even.
 */
export function fittedSize(picture: Picture, box: Size | null): Size {
  const { stored, pixelAspect } = picture
  const seenWidth = stored.width * pixelAspect
  const [boxWidth, boxHeight] =
    box === null
      ? [Infinity, Infinity]
      : stored.height > seenWidth
        ? [Math.min(box.width, box.height), Math.max(box.width, box.height)]
        : [Math.max(box.width, box.height), Math.min(box.width, box.height)]
  const scale = Math.min(1, boxWidth / seenWidth, boxHeight / stored.height)
  return {
    width: nearestEven(stored.width * scale, Math.min(stored.width, boxWidth / pixelAspect)),
    height: nearestEven(stored.height * scale, Math.min(stored.height, boxHeight)),
  }
}

function nearestEven(length: number, limit: number): number {
  const even = 2 * Math.round(length / 2)
  return Math.max(2, even > limit ? 2 * Math.floor(limit / 2) : even)
}

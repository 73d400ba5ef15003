// How large the picture becomes: fitted into a box as it is seen, never enlarged, always even.
import type { VideoSettings } from '../../../shared/presets.ts'
import type { VideoStream } from '../probe/probe.ts'
import { toNumber } from '../probe/rational.ts'

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

/** What is left when the margins are cut off; null when that is nothing. */
export function croppedPicture(picture: Picture, crop: VideoSettings['crop']): Picture | null {
  if (crop === null) return picture
  const width = picture.stored.width - crop.left - crop.right
  const height = picture.stored.height - crop.top - crop.bottom
  return width < 2 || height < 2 ? null : { ...picture, stored: { width, height } }
}

/** @param degrees clockwise */
export function turnedPicture(picture: Picture, degrees: VideoSettings['rotate']): Picture {
  if (degrees % 180 === 0) return picture
  const { width, height } = picture.stored
  return { stored: { width: height, height: width }, pixelAspect: 1 / picture.pixelAspect }
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

/** Square pixels that just fit into a canvas (`inside`) or just cover it; enlarged where need be. */
export function canvasSize(picture: Picture, canvas: Size, how: 'inside' | 'cover'): Size {
  const seenWidth = picture.stored.width * picture.pixelAspect
  const ratios = [canvas.width / seenWidth, canvas.height / picture.stored.height] as const
  const scale = how === 'inside' ? Math.min(...ratios) : Math.max(...ratios)
  const even = (length: number) => Math.max(2, 2 * Math.round(length / 2))
  return { width: even(seenWidth * scale), height: even(picture.stored.height * scale) }
}

function nearestEven(length: number, limit: number): number {
  const even = 2 * Math.round(length / 2)
  return Math.max(2, even > limit ? 2 * Math.floor(limit / 2) : even)
}

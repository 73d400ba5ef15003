// How large a picture is to its viewer.
import type { Preset } from '../../src/shared/presets.ts'
import type { ReadStream } from './reading.ts'

export interface Shape {
  readonly width: number
  readonly height: number
}

/** In square pixels, upright. */
export function shapeOf(stream: ReadStream): Shape {
  const [across = 1, down = 1] = (stream.sample_aspect_ratio ?? '1:1').split(':').map(Number)
  const aspect = across > 0 && down > 0 ? across / down : 1
  const { width = 0, height = 0 } = stream
  return rotationOf(stream) % 180 === 0
    ? { width: width * aspect, height }
    : { width: height / aspect, height: width }
}

export function rotationOf({ side_data_list: sides = [] }: ReadStream): number {
  return Math.abs(sides.find(({ rotation }) => rotation !== undefined)?.rotation ?? 0)
}

/** Fitted into the preset's box, which lies or stands as the picture does; never enlarged. */
export function fittedShape({ width, height }: Shape, box: Shape | null): Shape {
  if (box === null) return { width, height }
  const [long, short] = [Math.max(box.width, box.height), Math.min(box.width, box.height)]
  const scale =
    width >= height
      ? Math.min(1, long / width, short / height)
      : Math.min(1, short / width, long / height)
  return { width: width * scale, height: height * scale }
}

/** The part of a canvas that the picture itself takes; undefined where there is no canvas. */
export function insideCanvas(stream: ReadStream, { video }: Preset): Shape | undefined {
  if (video.mode !== 'encode' || video.canvas === null) return undefined
  const { width, height } = shapeOf(stream)
  const scale = Math.min(video.canvas.width / width, video.canvas.height / height)
  const even = (length: number) => Math.max(2, 2 * Math.round((length * scale) / 2))
  return { width: even(width), height: even(height) }
}

// What is done to the picture between decoder and encoder, in this order: woven fields apart, margins
// off, turned, frames dropped, resized, light mapped, laid on its canvas.
import type { VideoSettings } from '../../../shared/presets.ts'
import type { VideoStream } from '../probe/probe.ts'
import { mustToneMap, toneMapFilters } from './dynamic-range.ts'
import { canvasSize, type Picture, type Size } from './picture-size.ts'

export interface PictureWork {
  readonly settings: VideoSettings
  readonly source: VideoStream
  /** After cropping and turning. */
  readonly picture: Picture
  /** Pixels to encode. */
  readonly size: Size
  /** Frames a second to come down or up to; null keeps the source's. */
  readonly rate: number | null
}

export function pictureFilters({ settings, source, picture, size, rate }: PictureWork): string[] {
  const { canvas } = settings
  return [
    ...deinterlace(settings, source),
    ...crop(settings.crop),
    ...(settings.mirror ? ['hflip'] : []),
    ...turns[settings.rotate],
    // Before scaling: a frame that is dropped need not be scaled.
    ...(rate === null ? [] : [`fps=${rate}`]),
    ...(canvas === null ? resize(picture, size) : layOnCanvas(picture, canvas)),
    ...(mustToneMap(settings, source) ? toneMapFilters(source.colour) : []),
    ...(settings.encoder === 'gif' ? [gifPalette] : []),
  ]
}

/** Only frames that say they are woven, unless a person knows better. One frame for two fields. */
function deinterlace({ deinterlace: wanted }: VideoSettings, source: VideoStream): string[] {
  if (wanted === 'on') return ['bwdif=mode=send_frame:deint=all']
  if (wanted === 'auto' && source.interlaced) return ['bwdif=mode=send_frame:deint=interlaced']
  return []
}

function crop(margins: VideoSettings['crop']): string[] {
  if (margins === null) return []
  const { top, right, bottom, left } = margins
  return [`crop=in_w-${left + right}:in_h-${top + bottom}:${left}:${top}`]
}

const turns: Record<VideoSettings['rotate'], readonly string[]> = {
  0: [],
  90: ['transpose=clock'],
  180: ['hflip', 'vflip'],
  270: ['transpose=cclock'],
}

function resize({ stored, pixelAspect }: Picture, { width, height }: Size): string[] {
  if (width === stored.width && height === stored.height) return []
  return [
    `scale=${width}:${height}`,
    // Rounding to even pixels would leave an aspect such as 1281:1280 behind.
    ...(pixelAspect === 1 ? ['setsar=1'] : []),
  ]
}

function layOnCanvas(
  picture: Picture,
  canvas: Size & { readonly fill: 'black' | 'blur' | 'crop' },
): string[] {
  const { width, height, fill } = canvas
  const scale = ({ width: w, height: h }: Size) => `scale=${w}:${h}`
  const inside = canvasSize(picture, canvas, 'inside')
  const cover = canvasSize(picture, canvas, 'cover')
  switch (fill) {
    case 'black':
      return [scale(inside), 'setsar=1', `pad=${width}:${height}:(ow-iw)/2:(oh-ih)/2`]
    case 'crop':
      return [scale(cover), 'setsar=1', `crop=${width}:${height}`]
    case 'blur': {
      // A blur looks the same when it is made small and enlarged, and takes a sixteenth of the time.
      const small = { width: quarter(cover.width), height: quarter(cover.height) }
      return [
        `split[front][behind];` +
          `[behind]${scale(small)},crop=${quarter(width)}:${quarter(height)},gblur=sigma=8,` +
          `${scale({ width, height })},setsar=1[blurred];` +
          `[front]${scale(inside)},setsar=1[sharp];` +
          `[blurred][sharp]overlay=(W-w)/2:(H-h)/2`,
      ]
    }
  }
}

function quarter(length: number): number {
  return Math.max(2, 2 * Math.ceil(length / 8))
}

/**
 * The best 256 colours of each frame. One palette for the whole film would need all of it in memory
 * first.
 */
const gifPalette =
  'split[frame][counted];[counted]palettegen=stats_mode=single[palette];' +
  '[frame][palette]paletteuse=new=1:dither=bayer:bayer_scale=3'

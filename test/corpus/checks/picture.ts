// The picture: its codec and how that is written, its size and shape, and that it shows what it did.
import { codecNames, levelLimit, pixelFormats, profileNames } from '../codec-names.ts'
import { encodedVideo, same, unless, type Check } from '../finished.ts'
import { isHdr, type ReadStream } from '../reading.ts'
import { fittedShape, rotationOf, shapeOf, type Shape } from '../shape.ts'

export const checkPicture: Check = (finished) => {
  const { preset, source, output, container, copiesVideo } = finished
  const [before, after] = [source.reading.video, output.reading.video]
  if (preset.video.mode === 'none' || before === undefined) {
    return unless(after === undefined, 'it has a picture that nobody asked for')
  }
  if (after === undefined) return ['its picture is missing']
  const settings = preset.video.mode === 'encode' ? preset.video : null
  const wanted = settings === null ? before.codec_name : codecNames[settings.encoder]
  return [
    ...same('its codec', after.codec_name, wanted),
    ...(after.codec_name === 'hevc' && ['mp4', 'mov'].includes(container)
      ? same('its tag', after.codec_tag_string, 'hvc1')
      : []),
    ...(settings === null
      ? []
      : [
          ...unless(
            pixelFormats(settings, before, copiesVideo).includes(after.pix_fmt ?? ''),
            `its pixels are ${after.pix_fmt}`,
          ),
          ...unless(
            profileNames(settings).test(after.profile ?? ''),
            `its profile is ${after.profile}`,
          ),
          ...unless(
            (after.level ?? 0) <= levelLimit(settings),
            `its level is ${after.level}, above ${settings.level}`,
          ),
        ]),
    ...(encodedVideo(finished) === null ? [] : same('its rotation', rotationOf(after), 0)),
  ]
}

export const checkShape: Check = (finished) => {
  const { preset, source, output } = finished
  const [before, after] = [source.reading.video, output.reading.video]
  if (before === undefined || after === undefined) return []
  const settings = preset.video.mode === 'encode' ? preset.video : null
  if (settings?.canvas) {
    const { width, height } = settings.canvas
    return same('its canvas', [after.width, after.height, aspectOf(after)], [width, height, 1])
  }
  const [seen, found] = [shapeOf(before), shapeOf(after)]
  const wanted = fittedShape(seen, settings?.fit ?? null)
  const isEncoded = encodedVideo(finished) !== null
  const isLossless = settings?.encoder === 'ffv1'
  const mayBeSmaller = settings?.quality.mode === 'size'
  const isEven = (after.width ?? 0) % 2 === 0 && (after.height ?? 0) % 2 === 0
  const text = ({ width, height }: Shape) => `${width.toFixed(1)} × ${height.toFixed(1)}`
  const off = Math.max(
    Math.abs(found.width - wanted.width) / Math.max(1, aspectOf(after)),
    Math.abs(found.height - wanted.height),
  )
  return [
    ...unless(mayBeSmaller || off <= 2, `it is ${text(found)}, not ${text(wanted)}`),
    ...unless(
      found.width <= wanted.width * 1.001 + 1 && found.height <= wanted.height + 1,
      `it is larger than it should be: ${text(found)}, not ${text(wanted)}`,
    ),
    ...unless(
      !isEncoded || isLossless || isEven,
      `its size is odd: ${after.width} × ${after.height}`,
    ),
    ...checkAspect(seen, found),
    // Not nearly, as rounding leaves it: players would scale every frame for nothing.
    ...(aspectOf(before) === 1 ? same('the shape of its pixels', aspectOf(after), 1) : []),
  ]
}

/** Within 1 %, or as near as pixels in pairs allow. */
function checkAspect(before: Shape, after: Shape): readonly string[] {
  const bent = (after.width / after.height / (before.width / before.height) - 1) * 100
  const allowed = Math.max(1, 200 / Math.min(after.width, after.height))
  return unless(Math.abs(bent) <= allowed, `it is ${bent.toFixed(1)} % too wide`)
}

function aspectOf({ sample_aspect_ratio: ratio }: ReadStream): number {
  const [across = 1, down = 1] = (ratio ?? '1:1').split(':').map(Number)
  return across > 0 && down > 0 ? across / down : 1
}

/** Pixels. */
const leastSide = 64

function shortSide(video: ReadStream | undefined | null): number {
  return Math.min(video?.width ?? 0, video?.height ?? 0)
}

/** Mean difference of the first frames' colours that encoders, scalers and dithering stay below. */
const greatestDifference = 12

export const checkLook: Check = ({ entry, preset, source, output }) => {
  const [before, after] = [source.played.thumbnail, output.played.thumbnail]
  if (before.length === 0 || after.length === 0 || preset.video.mode === 'none') return []
  // Another first frame, or other light.
  if (entry.hidesBeginning) return []
  if (isHdr(source.reading.video) && !isHdr(output.reading.video)) return []
  // As small as that, before or after, the thumbnail is no mean of anything.
  if ([source, output].some(({ reading }) => shortSide(reading.video) < leastSide)) return []
  const sum = before.reduce((total, value, at) => total + Math.abs(value - (after[at] ?? 0)), 0)
  const difference = sum / before.length
  return unless(
    difference <= greatestDifference,
    `its first frame looks different by ${difference.toFixed(1)} of 255`,
  )
}

export const checkLossless: Check = ({ preset, source, output }) => {
  if (preset.video.mode !== 'encode' || preset.video.encoder !== 'ffv1') return []
  const [before, after] = [source.played.video, output.played.video]
  if (before === null || after === null) return []
  return unless(
    before.checksums.join() === after.checksums.join(),
    `bits of its picture were lost: ${source.reading.video?.pix_fmt} became ${output.reading.video?.pix_fmt}`,
  )
}

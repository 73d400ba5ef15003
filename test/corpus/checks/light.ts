// HDR kept with all that a screen must know of it, or brought to what any screen shows.
import { encodedVideo, same, type Check } from '../finished.ts'
import { isHdr, type Reading } from '../reading.ts'

export const checkLight: Check = (finished) => {
  const [before, after] = [finished.source.reading, finished.output.reading]
  if (before.video === undefined || after.video === undefined || !isHdr(before.video)) return []
  const settings = encodedVideo(finished)
  const isKept =
    settings === null ||
    (settings.dynamicRange === 'auto' && /10|source/.test(settings.pixelFormat))
  const colour = (reading: Reading) => [
    reading.video?.color_transfer,
    reading.video?.color_primaries,
    reading.video?.color_space,
  ]
  if (!isKept) {
    return after.video.codec_name === 'gif'
      ? []
      : same('its colour', colour(after), ['bt709', 'bt709', 'bt709'])
  }
  const tellsLight =
    settings === null || ['libx265', 'libsvtav1'].includes(settings.encoder) || copiesTags(settings)
  return [
    ...same('its colour', colour(after), colour(before)),
    ...(tellsLight ? same('what it says of its light', lightOf(after), lightOf(before)) : []),
  ]
}

/** No encoder of these writes HDR10's numbers; MOV and MKV could, with a later ffmpeg. */
function copiesTags({ encoder }: { readonly encoder: string }): boolean {
  return !['prores_ks', 'dnxhd', 'ffv1'].includes(encoder)
}

/** In the container or in the picture itself; cd/m², rounded as codecs round them. */
function lightOf({ video, frameSideData }: Reading): readonly (number | undefined)[] {
  const sides = [...(video?.side_data_list ?? []), ...frameSideData]
  const level = sides.find(({ max_content: max }) => max !== undefined)
  const screen = sides.find(({ max_luminance: max }) => max !== undefined)
  return [
    level?.max_content,
    level?.max_average,
    rounded(screen?.max_luminance, 1),
    rounded(screen?.red_x, 100),
  ]
}

function rounded(ratio: string | undefined, steps: number): number | undefined {
  if (ratio === undefined) return undefined
  const [numerator = 0, denominator = 1] = ratio.split('/').map(Number)
  return Math.round((numerator / denominator) * steps) / steps
}

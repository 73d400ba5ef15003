// The box that the picture is fitted into.
import type { VideoSettings } from '../../../shared/presets.ts'
import type { SettingReader } from './setting-reader.ts'

/** As the schema has them. */
const shortest = 2
const longest = 16_384

export function mapPictureSize(reader: SettingReader): VideoSettings['fit'] {
  const width = side(reader, 'PictureWidth')
  const height = side(reader, 'PictureHeight')
  const shape = reader.word('PicturePAR')
  if (shape === 'off' || shape === '0' || shape === 'custom' || shape === '3') {
    reader.leave('PicturePAR', 'pixel-shape')
  }
  for (const name of ['PictureForceWidth', 'PictureForceHeight']) {
    if ((reader.number(name) ?? 0) > 0) reader.leave(name, 'no-setting')
  }
  // Even sides are the rule here; coarser steps serve no codec of today.
  if ((reader.number('PictureModulus') ?? 2) > 2) reader.leave('PictureModulus', 'no-setting')
  const enlarges = reader.flag('PictureAllowUpscaling') === true
  const distorts = reader.flag('PictureKeepRatio') === false
  // Old presets said by a number whether their size counts; 0 is no.
  const counts = reader.number('UsesPictureSettings') !== 0 || reader.has('PictureUseMaximumSize')
  if (!counts || (width === null && height === null)) return null

  if (enlarges) reader.leave('PictureAllowUpscaling', 'no-enlarging')
  if (distorts) reader.leave('PictureKeepRatio', 'ratio')
  // A height alone bounds the short side, a width alone the long one, whichever way the picture lies.
  return { width: width ?? longest, height: height ?? width ?? longest }
}

function side(reader: SettingReader, name: string): number | null {
  const pixels = reader.number(name)
  if (pixels === null || pixels === 0) return null
  const allowed = Math.min(longest, Math.max(shortest, Math.round(pixels)))
  if (allowed !== pixels) reader.leave(name, 'replaced', String(allowed))
  return allowed
}

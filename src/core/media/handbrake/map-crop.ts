// Margins that are cut off. Which ones are black is looked for by HandBrake, not here.
import type { VideoSettings } from '../../../shared/presets.ts'
import type { SettingReader } from './setting-reader.ts'

const modes = { automatic: 0, conservative: 1, none: 2, custom: 3 } as const

/** No picture is larger. */
const longest = 16_384

export function mapCrop(reader: SettingReader): VideoSettings['crop'] {
  const margins = {
    top: margin(reader, 'PictureTopCrop'),
    right: margin(reader, 'PictureRightCrop'),
    bottom: margin(reader, 'PictureBottomCrop'),
    left: margin(reader, 'PictureLeftCrop'),
  }
  const mode = reader.number('PictureCropMode')
  const old = reader.flag('PictureAutoCrop')
  switch (mode) {
    case modes.none:
      return null
    case modes.custom:
      break
    case modes.automatic:
    case modes.conservative:
      reader.leave('PictureCropMode', 'auto-crop')
      return null
    case null:
      if (old !== true) break
      reader.leave('PictureAutoCrop', 'auto-crop')
      return null
    default:
      reader.leave('PictureCropMode', 'unknown-value')
      return null
  }
  return Object.values(margins).some((pixels) => pixels > 0) ? margins : null
}

function margin(reader: SettingReader, name: string): number {
  const pixels = reader.number(name) ?? 0
  const allowed = Math.min(longest, Math.max(0, Math.round(pixels)))
  if (allowed !== pixels) reader.leave(name, 'replaced', String(allowed))
  return allowed
}

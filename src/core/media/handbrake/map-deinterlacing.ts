// Whether woven fields are taken apart.
import type { VideoSettings } from '../../../shared/presets.ts'
import type { SettingReader } from './setting-reader.ts'

type Deinterlacing = VideoSettings['deinterlace']

export function mapDeinterlacing(reader: SettingReader): Deinterlacing {
  const filter = reader.word('PictureDeinterlaceFilter')
  const detection = reader.word('PictureCombDetectPreset')
  const looksFirst = detection !== '' && detection !== 'off'
  if (filter === '') return oldDeinterlacing(reader)
  const wanted = deinterlacingOf(filter, looksFirst)
  if (wanted === null) {
    reader.leave('PictureDeinterlaceFilter', 'replaced', 'auto')
    return 'auto'
  }
  // Such as `bob`, which makes two frames of one.
  if (wanted !== 'off') {
    reader.leaveUnless('PictureDeinterlacePreset', ['default', 'skip-spatial'], 'no-setting')
  }
  return wanted
}

function deinterlacingOf(filter: string, looksFirst: boolean): Deinterlacing | null {
  switch (filter) {
    case 'off':
      return 'off'
    // Looks at each frame by itself.
    case 'decomb':
      return 'auto'
    case 'yadif':
    case 'bwdif':
    case 'deinterlace':
      return looksFirst ? 'auto' : 'on'
    default:
      return null
  }
}

/** Two settings of words or numbers, of which 0 is off, and a switch between them. */
function oldDeinterlacing(reader: SettingReader): Deinterlacing {
  const decomb = isOn(reader.word('PictureDecomb'))
  const deinterlace = isOn(reader.word('PictureDeinterlace'))
  const prefersDecomb = reader.flag('PictureDecombDeinterlace')
  if (decomb === null && deinterlace === null) return 'auto'
  if (decomb === true && prefersDecomb !== false) return 'auto'
  return deinterlace === true ? 'on' : 'off'
}

function isOn(word: string): boolean | null {
  return word === '' ? null : word !== '0' && word !== 'off'
}

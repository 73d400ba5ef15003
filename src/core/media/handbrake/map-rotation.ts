// Turning and mirroring, written as `angle=90:hflip=1`. Both of us mirror first.
import type { VideoSettings } from '../../../shared/presets.ts'
import type { SettingReader } from './setting-reader.ts'

type Turn = Pick<VideoSettings, 'rotate' | 'mirror'>

const upright: Turn = { rotate: 0, mirror: false }

export function mapRotation(reader: SettingReader): Turn {
  const written = reader.word('PictureRotate')
  if (written === '' || written === 'off' || written === 'disable=1') return upright
  const parts = /^(?:angle=)?(\d{1,3})(?::(?:hflip=)?([01]))?$/.exec(written)
  const rotate = Number(parts?.[1] ?? Number.NaN)
  if (rotate === 0 || rotate === 90 || rotate === 180 || rotate === 270) {
    return { rotate, mirror: parts?.[2] === '1' }
  }
  reader.leave('PictureRotate', 'unknown-value')
  return upright
}

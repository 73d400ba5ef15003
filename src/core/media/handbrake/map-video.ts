// The picture: which encoder, how good, how large, how often, and what is done to it before.
import type { VideoSettings } from '../../../shared/presets.ts'
import { encodeVideo } from '../../../shared/presets/build.ts'
import { listFilters } from './list-filters.ts'
import { mapCrop } from './map-crop.ts'
import { mapDeinterlacing } from './map-deinterlacing.ts'
import { mapEncoderSettings } from './map-encoder-settings.ts'
import { mapFrameRate } from './map-frame-rate.ts'
import { mapPictureSize } from './map-picture-size.ts'
import { mapQuality } from './map-quality.ts'
import { mapRotation } from './map-rotation.ts'
import type { SettingReader } from './setting-reader.ts'
import { matchEncoder } from './video-encoders.ts'

/** Null where no encoder here makes what this preset makes. */
export function mapVideo(reader: SettingReader): VideoSettings | null {
  const name = reader.word('VideoEncoder')
  const found = matchEncoder(name)
  if (found === null) {
    reader.leave('VideoEncoder', 'no-encoder')
    return null
  }
  if (found.instead !== null) reader.leave('VideoEncoder', 'replaced', found.instead)
  listFilters(reader)
  return encodeVideo({
    encoder: found.encoder,
    quality: mapQuality(reader, found.encoder, name),
    ...mapEncoderSettings(reader, found),
    ...mapFrameRate(reader),
    fit: mapPictureSize(reader),
    crop: mapCrop(reader),
    ...mapRotation(reader),
    deinterlace: mapDeinterlacing(reader),
  })
}

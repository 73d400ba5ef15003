// What a preset does, told in sentences, part by part; the same for one that is being made.
import { presetTerms } from '../../shared/strings/preset-terms.ts'
import { presetWords as words } from '../../shared/strings/preset-words.ts'
import type { AudioSettings, Preset, VideoSettings } from '../../shared/presets.ts'
import { holdsPicture, holdsSound, holdsSubtitles, videoTraits } from './encoder-traits.ts'
import { bitRate, figure } from './preset-facts.ts'

export type PresetPart = 'file' | 'picture' | 'sound' | 'subtitles'

export interface PresetPassage {
  readonly part: PresetPart
  readonly sentences: readonly string[]
}

export function presetInWords(preset: Preset): readonly PresetPassage[] {
  const { container } = preset
  const subtitles = holdsSubtitles(container) || preset.subtitles === 'burn'
  return [
    { part: 'file', sentences: fileWords(preset) },
    ...(holdsPicture(container) ? [passage('picture', pictureWords(preset.video))] : []),
    ...(holdsSound(container) ? [passage('sound', soundWords(preset.audio))] : []),
    ...(subtitles ? [passage('subtitles', subtitleWords(preset))] : []),
  ]
}

function passage(part: PresetPart, sentences: readonly string[]): PresetPassage {
  return { part, sentences }
}

function fileWords({ container, trim }: Preset): readonly string[] {
  return [
    container === 'source'
      ? words().file.source
      : words().file.container(presetTerms().containers[container]),
    ...(trim === null ? [] : trimWords(trim)),
  ]
}

function trimWords({ start, end }: NonNullable<Preset['trim']>): readonly string[] {
  if (end !== null) return [words().file.trimmed(words().time(start), words().time(end))]
  return start > 0 ? [words().file.trimmedFrom(words().time(start))] : []
}

function pictureWords(video: Preset['video']): readonly string[] {
  const { picture } = words()
  if (video.mode === 'none') return [picture.none]
  if (video.mode === 'copy') return [picture.copy]
  const { encoder, speed, pixelFormat } = video
  return [
    picture.convert(presetTerms().codecs[encoder]),
    ...(encoder.startsWith('gpu-') ? [picture.chip] : []),
    qualityWords(video),
    ...(speed === null ? [] : [picture.speed(speed)]),
    ...(video.maxBitrate === null ? [] : [picture.maxBitrate(bitRate(video.maxBitrate))]),
    ...(pixelFormat.endsWith('10le') ? [picture.tenBit] : []),
    ...shapeWords(video),
    ...rateWords(video),
    ...(video.dynamicRange === 'sdr' ? [picture.sdr] : []),
    ...(video.copyWhenFits ? [picture.copyWhenFits] : []),
  ]
}

function qualityWords({ encoder, quality }: VideoSettings): string {
  const { picture } = words()
  switch (quality.mode) {
    case 'constant': {
      const impression = words().impressions[impressionOf(encoder, quality.value)]
      return picture.constant(figure(quality.value), impression)
    }
    case 'size':
      return picture.size(words().megabytes(figure(quality.bytes / 1_000_000)))
    case 'bitrate':
      return picture.bitrate(bitRate(quality.bitsPerSecond))
    case 'profile':
      return encoder === 'ffv1' ? picture.lossless : picture.profile
  }
}

/** Each encoder has a scale of its own; what most are content with is a fixed point of all. */
export function impressionOf(
  encoder: VideoSettings['encoder'],
  value: number,
): keyof ReturnType<typeof words>['impressions'] {
  const { usual, to } = videoTraits[encoder].scale
  const share = value <= usual ? value / usual - 1 : (value - usual) / (to - usual)
  if (share <= -0.5) return 'lossless'
  if (share <= -0.15) return 'excellent'
  if (share <= 0.1) return 'good'
  return share <= 0.3 ? 'fair' : 'poor'
}

function shapeWords(video: VideoSettings): readonly string[] {
  const { picture } = words()
  const { fit, canvas, crop, rotate, mirror } = video
  const cuts = crop !== null && crop.top + crop.right + crop.bottom + crop.left > 0
  return [
    ...(cuts ? [picture.cropped] : []),
    ...(mirror ? [picture.mirrored] : []),
    ...(rotate === 0 ? [] : [picture.rotated(rotate)]),
    ...(fit === null ? [] : [picture.fit(fit.width, fit.height)]),
    ...(canvas === null ? [] : [picture.canvas[canvas.fill](canvas.width, canvas.height)]),
  ]
}

function rateWords({ maxFps, fps, deinterlace }: VideoSettings): readonly string[] {
  const { picture } = words()
  return [
    ...(fps === null ? [] : [picture.fps(figure(fps))]),
    ...(maxFps === null || fps !== null ? [] : [picture.maxFps(figure(maxFps))]),
    ...(deinterlace === 'on' ? [picture.deinterlace] : []),
  ]
}

function soundWords(audio: Preset['audio']): readonly string[] {
  if (audio.mode === 'none') return [words().sound.none]
  if (audio.mode === 'copy') return [words().sound.copy]
  const { maxChannels, keep, loudness } = audio
  return [
    convertWords(audio),
    ...(maxChannels === null ? [] : [words().sound.channels(maxChannels)]),
    ...(keep.length === 0 ? [] : [words().sound.keep(words().list(keep.map(soundCodec)))]),
    ...(loudness === null ? [] : [words().sound.loudness(figure(loudness))]),
  ]
}

function convertWords({ encoder, bitrate }: AudioSettings): string {
  const codec = presetTerms().codecs[encoder]
  return bitrate === null
    ? words().sound.convert(codec)
    : words().sound.convertAt(codec, bitRate(bitrate))
}

function soundCodec(name: string): string {
  return presetTerms().soundCodecs[name] ?? name
}

function subtitleWords({ subtitles, sidecars }: Preset): readonly string[] {
  const { [subtitles]: first } = words().subtitles
  return [first, ...(sidecars && subtitles !== 'none' ? [words().subtitles.sidecars] : [])]
}

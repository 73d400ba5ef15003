// The few facts by which people tell presets apart, for one short line.
import { formatBytes } from '../../shared/strings/format.ts'
import { presetTerms } from '../../shared/strings/preset-terms.ts'
import { presetWords } from '../../shared/strings/preset-words.ts'
import type { AudioSettings, Preset, VideoSettings } from '../../shared/presets.ts'

const words = () => presetWords().facts

/** Without the container, which is shown apart: `H.264`, `CRF 22`, `1080p`, `AAC 160 kbit/s`. */
export function presetFacts({ video, audio }: Preset): readonly string[] {
  return [...pictureFacts(video), ...soundFacts(audio, video.mode === 'none')]
}

function pictureFacts(video: Preset['video']): readonly string[] {
  if (video.mode === 'none') return [words().soundAlone]
  if (video.mode === 'copy') return [words().videoCopied]
  const { encoder, pixelFormat, maxFps, fps } = video
  const codec = presetTerms().codecs[encoder]
  const rate = fps ?? maxFps
  return [
    encoder.startsWith('gpu-') ? presetTerms().byChip(codec) : codec,
    ...profileFact(video),
    ...qualityFact(video.quality),
    ...sizeFact(video),
    ...(pixelFormat.endsWith('10le') && video.quality.mode !== 'profile' ? [words().tenBit] : []),
    // Sixty is what no one notices as a limit.
    ...(rate === null || (fps === null && rate >= 60) ? [] : [words().fps(figure(rate))]),
  ]
}

/** Where the profile is the quality. */
function profileFact({ profile, quality }: VideoSettings): readonly string[] {
  if (profile === null || quality.mode !== 'profile') return []
  return [presetTerms().profiles[profile] ?? profile]
}

function qualityFact(quality: VideoSettings['quality']): readonly string[] {
  switch (quality.mode) {
    case 'constant':
      return [words().crf(figure(quality.value))]
    case 'size':
      return [words().within(formatBytes(quality.bytes))]
    case 'bitrate':
      return [bitRate(quality.bitsPerSecond)]
    case 'profile':
      return []
  }
}

function sizeFact({ fit, canvas }: VideoSettings): readonly string[] {
  if (canvas !== null) return [`${canvas.width} × ${canvas.height}`]
  return fit === null ? [] : [words().upTo(fit.height)]
}

function soundFacts(audio: Preset['audio'], alone: boolean): readonly string[] {
  if (audio.mode === 'none') return alone ? [] : [words().silent]
  if (audio.mode === 'copy') return [words().soundCopied]
  return [
    soundName(audio),
    ...(audio.loudness === null ? [] : [words().loudness(figure(audio.loudness))]),
  ]
}

/** `AAC 160 kbit/s`; what loses nothing has no bit rate. */
function soundName({ encoder, bitrate }: AudioSettings): string {
  const codec = presetTerms().codecs[encoder]
  return bitrate === null ? codec : `${codec} ${presetWords().kilobits(figure(bitrate / 1000))}`
}

/** @param bits a second */
export function bitRate(bits: number): string {
  return bits >= 1_000_000
    ? presetWords().megabits(figure(bits / 1_000_000))
    : presetWords().kilobits(figure(bits / 1000))
}

/** At most two digits after the point: 29.97 frames a second need them. */
export function figure(value: number): string {
  return String(Math.round(value * 100) / 100).replace('-', '−')
}

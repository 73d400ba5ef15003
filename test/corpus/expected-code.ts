// Which jobs must fail, and with which code: rules over what ffprobe says of the source.
import type { ErrorCode } from '../../src/shared/errors.ts'
import type { Case } from './corpus.ts'
import { containerFacts, endingOf, isAmong } from './containers.ts'
import type { Reading } from './reading.ts'
import { rotationOf } from './shape.ts'

/** Null for a job that must come to a good end. */
export function expectedCode({ entry, preset }: Case, source: Reading | null): ErrorCode | null {
  if (source === null) return entry.refusedWith ?? 'input.not-media'
  const stated = entry.fails?.(preset) ?? null
  const { video, audio } = source
  const facts = containerFacts[endingOf(preset, source.path)]
  const hasPicture = video !== undefined && preset.video.mode !== 'none'
  const hasSound = audio.length > 0 && preset.audio.mode !== 'none' && facts.tracks > 0
  if (!hasPicture && !hasSound) return 'input.nothing-to-convert'
  if (!hasPicture) return stated
  if (preset.video.mode === 'copy' && !isAmong(facts.video, video.codec_name)) {
    return 'input.nothing-to-convert'
  }
  const isTurned = rotationOf(video) !== 0
  if (preset.video.mode === 'copy' && isTurned && facts.format !== containerFacts.mp4.format) {
    return 'input.nothing-to-convert'
  }
  if (preset.video.mode !== 'encode') return stated
  const { encoder, quality } = preset.video
  // Bare streams say nothing of their length.
  if (quality.mode === 'size' && isBare(source)) return 'input.length-unknown'
  const least = leastSizes[encoder] ?? { width: 0, height: 0 }
  const { width = 0, height = 0 } = video
  const [across, down] = isTurned && rotationOf(video) !== 180 ? [height, width] : [width, height]
  if (across < least.width || down < least.height) return 'encoder.picture-too-small'
  return stated
}

const leastSizes: Readonly<Record<string, { readonly width: number; readonly height: number }>> = {
  libsvtav1: { width: 64, height: 64 },
  dnxhd: { width: 256, height: 120 },
}

function isBare({ formatName }: Reading): boolean {
  return ['h264', 'hevc', 'mpegvideo'].includes(formatName)
}

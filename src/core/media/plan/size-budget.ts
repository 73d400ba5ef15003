// How a file of a given size is shared out: between sound and picture, between sharpness and size.
import { refuse, succeed, type Result } from '../../../shared/errors.ts'
import type { Size } from './picture-size.ts'

export interface SizeBudget {
  readonly limitBytes: number
  readonly videoBitsPerSecond: number
  /** For each track of sound. */
  readonly audioBitsPerSecond: number
  /** Box and frame rate at which the picture still looks like something. */
  readonly fit: Size
  readonly maxFps: number
  /** More bits would only be wasted: the file may stay well below its limit. */
  readonly isCapped: boolean
}

export interface SizeRequest {
  readonly limitBytes: number
  readonly seconds: number
  readonly audioTracks: number
  /** What the preset would give a stereo track, bits a second. */
  readonly audioBitsPerSecond: number
  /** As it is seen. */
  readonly picture: Size
  readonly framesPerSecond: number
}

/** The rest is for what the encoder's control of its rate misses by. */
const usedShare = 0.985

/** Bits a pixel: below the first H.264 breaks up into blocks, above the second nobody sees more. */
const leastBits = 0.045
const mostBits = 0.4

const steps: readonly (Size & { readonly maxFps: number })[] = [
  { width: 1920, height: 1080, maxFps: 60 },
  { width: 1920, height: 1080, maxFps: 30 },
  { width: 1280, height: 720, maxFps: 60 },
  { width: 1280, height: 720, maxFps: 30 },
  { width: 960, height: 540, maxFps: 30 },
  { width: 854, height: 480, maxFps: 30 },
  { width: 640, height: 360, maxFps: 30 },
  { width: 426, height: 240, maxFps: 24 },
  { width: 320, height: 180, maxFps: 15 },
]
const smallestStep = { width: 320, height: 180, maxFps: 15 }

const audioSteps = [128_000, 96_000, 64_000, 48_000, 32_000, 24_000]

/** Below it there is no picture worth the name. */
const leastVideoBitsPerSecond = 20_000

/** Refuses a limit that would leave next to nothing for the picture. */
export function shareOut(request: SizeRequest): Result<SizeBudget> {
  const { limitBytes, seconds, audioTracks, picture, framesPerSecond } = request
  const total = (limitBytes * 8 * usedShare) / seconds
  const audio = audioShare(total, request)
  const left = total - audio * audioTracks - containerRate(request)
  if (left < leastVideoBitsPerSecond) {
    const least = leastVideoBitsPerSecond + audio * audioTracks + containerRate(request)
    const leastBytes = Math.ceil((least * seconds) / 8 / usedShare)
    return refuse('preset.size-too-small', { sizeBytes: limitBytes, leastBytes })
  }
  const pixelsAt = (step: Size & { readonly maxFps: number }) => {
    const scale = Math.min(1, boxScale(picture, step))
    return picture.width * picture.height * scale ** 2 * Math.min(framesPerSecond, step.maxFps)
  }
  const step = steps.find((candidate) => left >= leastBits * pixelsAt(candidate)) ?? smallestStep
  const most = mostBits * pixelsAt(step)
  return succeed({
    limitBytes,
    videoBitsPerSecond: Math.floor(Math.min(left, most)),
    audioBitsPerSecond: audio,
    fit: { width: step.width, height: step.height },
    maxFps: step.maxFps,
    isCapped: left > most,
  })
}

/** The same share for a file that came out at `actualBytes`: aimed at the middle of what is allowed. */
export function corrected(budget: SizeBudget, actualBytes: number, seconds: number): SizeBudget {
  const missing = (budget.limitBytes * 0.965 - actualBytes) * 8
  const rate = budget.videoBitsPerSecond + missing / seconds
  return { ...budget, videoBitsPerSecond: Math.max(10_000, Math.floor(rate)) }
}

function audioShare(total: number, { audioTracks, audioBitsPerSecond }: SizeRequest): number {
  if (audioTracks === 0) return 0
  const affordable = (total * 0.15) / audioTracks
  const allowed = [audioBitsPerSecond, ...audioSteps].filter((rate) => rate <= audioBitsPerSecond)
  return allowed.find((rate) => rate <= affordable) ?? Math.min(24_000, audioBitsPerSecond)
}

/** MP4's tables: about 16 bytes a frame and 6 a packet of sound, of which there are 47 a second. */
function containerRate({ framesPerSecond, audioTracks, seconds }: SizeRequest): number {
  return 8 * (framesPerSecond * 16 + audioTracks * 47 * 6 + 4_000 / seconds)
}

function boxScale(picture: Size, box: Size): number {
  const [long, short] = [Math.max(box.width, box.height), Math.min(box.width, box.height)]
  const lies = picture.width >= picture.height
  return Math.min((lies ? long : short) / picture.width, (lies ? short : long) / picture.height)
}

// How much room a long job still needs: for the rest of its segments, and for the file they are joined to.
import type { Plan } from '../plan/plan.ts'

export interface WorkDone {
  readonly frames: number
  readonly bytes: number
  /** Frames of the whole film. */
  readonly frameCount: number
  readonly sourceBytes: number
}

/** For the index of the finished file, and for others who write to the drive. */
const reserveBytes = 64 * 1024 * 1024

/**
 * What is not known is taken for little: a job that would fit must never wait, and one that does not
 * is stopped as soon as that is certain. So the rest of a film may be this much simpler than what is done.
 */
const leastShareOfRest = 0.8

/** Bits a pixel, of quiet films at low quality. */
const leastBitsPerPixel = 0.01

export function neededBytes(plan: Plan, done: WorkDone): number {
  const seconds = plan.duration?.seconds ?? 0
  const [video, ...others] = plan.streams
  const restFrames = Math.max(0, done.frameCount - done.frames)
  const bytesPerFrame =
    done.frames > 0
      ? (done.bytes / done.frames) * leastShareOfRest
      : expectedPictureBytes(plan, rateOf(video), done) / Math.max(1, done.frameCount)
  const restBytes = restFrames * bytesPerFrame
  const otherBytes = others.reduce((sum, stream) => sum + (rateOf(stream) * seconds) / 8, 0)
  return Math.ceil(restBytes + (done.bytes + restBytes) + otherBytes + reserveBytes)
}

function expectedPictureBytes(
  { duration, nameFacts }: Plan,
  bitsPerSecond: number,
  { frameCount, sourceBytes }: WorkDone,
): number {
  if (bitsPerSecond > 0) return ((bitsPerSecond * (duration?.seconds ?? 0)) / 8) * leastShareOfRest
  const pixels = (nameFacts.width ?? 0) * (nameFacts.height ?? 0) * frameCount
  return Math.min(sourceBytes, (pixels * leastBitsPerPixel) / 8)
}

/** Bits a second that are asked for, or those of what is copied; 0 where nobody knows. */
function rateOf(stream: Plan['streams'][number] | undefined): number {
  if (stream === undefined) return 0
  const asked = stream.options.find(([name]) => name === 'b')?.[1]
  if (asked !== undefined) return Number(asked) || 0
  const { source } = stream
  return stream.encoder === null && 'bitRate' in source ? (source.bitRate ?? 0) : 0
}

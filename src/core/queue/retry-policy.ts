// Which failures can pass by themselves, what each waits for, and for how long.
import type { ErrorCode } from '../../shared/errors.ts'

/** What a `scheduled` job waits for before it is queued again. */
export type WaitReason = 'time' | 'space' | 'drive'

/** A job that took its worker down this often is poison: it fails for good. */
export const maxCrashes = 3

/** Tries after the first one; with the delays below they span a little over 20 minutes. */
export const maxRetries = 5

const firstDelayMs = 5_000
const longestDelayMs = 600_000
/** ± 20 %, so that jobs that failed together do not come back together. */
const jitterShare = 0.2

/** No retry is further away than this; one that seems to be was set before the clock was. */
export const longestWaitMs = longestDelayMs * (1 + jitterShare)

const waits: Partial<Record<ErrorCode, WaitReason>> = {
  'destination.full': 'space',
  'destination.gone': 'drive',
  'ffmpeg.stalled': 'time',
  'input.drive-gone': 'time',
  // How much of a quota is free, no drive tells: asked by trying.
  'destination.quota': 'time',
  'destination.busy': 'time',
  'gpu.busy': 'time',
  'system.too-many-files': 'time',
  'system.too-busy': 'time',
}

/** What a failure with this code waits for; null when trying again cannot help. */
export function waitReasonOf(code: ErrorCode): WaitReason | null {
  return waits[code] ?? null
}

/**
 * Delay before retry number `failures` (1 is the first): 5 s × 4ⁿ, at most 10 minutes, ± 20 %.
 *
 * @param random a number from 0 to 1.
 */
export function retryDelayMs(failures: number, random: number): number {
  const plain = Math.min(longestDelayMs, firstDelayMs * 4 ** (failures - 1))
  return Math.round(plain * (1 + jitterShare * (2 * random - 1)))
}

// How long an encode is likely to take: only whether it is worth keeping in pieces hangs on it.
import type { Preset } from '../../../shared/presets.ts'
import type { Plan } from '../plan/plan.ts'

/** Pixels a second on one core of an ordinary computer, at each encoder's middle speed (measured). */
const pixelsPerSecond: Readonly<Record<string, number>> = {
  libx264: 12e6,
  libx265: 3e6,
  libsvtav1: 4e6,
  'libvpx-vp9': 4e6,
}

/** Of the middle speed. */
const speedFactor: Readonly<Record<string, number>> = {
  ultrafast: 6,
  superfast: 4,
  veryfast: 2.5,
  faster: 1.8,
  fast: 1.3,
  medium: 1,
  slow: 0.5,
  slower: 0.2,
  veryslow: 0.1,
}

/** Beyond this an encoder does not fill the cores. */
const mostCores = 8

/** 0 where the length is unknown. */
export function expectedEncodeSeconds(
  { frameCount, nameFacts, streams }: Plan,
  { video }: Preset,
  cores: number,
): number {
  const rate = pixelsPerSecond[streams[0]?.encoder ?? '']
  if (rate === undefined || frameCount === null || video.mode !== 'encode') return 0
  const pixels = (nameFacts.width ?? 0) * (nameFacts.height ?? 0) * frameCount
  const factor = speedFactor[video.speed ?? 'medium'] ?? 1
  return pixels / (rate * factor * Math.min(cores, mostCores))
}

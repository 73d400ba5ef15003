// What is known of a file in a few figures: `12:04 · 1920 × 1080 · H.264`.
import type { MediaFacts } from '../../shared/media-facts.ts'
import { formatDuration } from '../../shared/strings/format.ts'

export function formatMediaLine(facts: MediaFacts): string {
  const { durationSeconds, width, height, videoCodec, audioCodec, hdr } = facts
  const parts = [
    durationSeconds === null ? null : formatDuration(durationSeconds * 1000),
    width === null || height === null ? null : `${width} × ${height}`,
    videoCodec ?? audioCodec,
    hdr ? 'HDR' : null,
  ]
  return parts.filter((part) => part !== null).join(' · ')
}

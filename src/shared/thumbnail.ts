// The strip of small pictures that shows what is in a job's file: where it is found, and its measures.
import type { JobId } from './job.ts'

/** Side by side, evenly spread over the film. */
export const stripTiles = 4

/** Pixels; what has another shape lies in the middle of it, on black. */
export const tileSize = { width: 160, height: 90 } as const

/** In the folder of thumbnails, and in the window's address of it. */
export function thumbnailName(id: JobId): string {
  return `${id}.jpg`
}

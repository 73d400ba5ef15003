// Before and after: the same moment of a source and of the file that was made of it, as two pictures.
import type { Result } from './errors.ts'
import type { MediaTools } from './worker.ts'

/** How much of a screen they fill at most, pixels. */
export const comparisonBox = { width: 1280, height: 720 } as const

export interface Comparison {
  /** Into the finished file. */
  readonly seconds: number
  /** Both of one size, as `data:` addresses. */
  readonly before: string
  readonly after: string
}

/** The one message to the process that takes the pictures; the answer comes once, and it ends. */
export interface ToComparer {
  readonly tools: MediaTools
  readonly guardPath: string | null
  readonly inputPath: string
  readonly outputPath: string
  /** Seconds of the source that were cut off before the finished file's beginning. */
  readonly cutSeconds: number
  /** 0 to 1, of the finished file. */
  readonly position: number
}

export type FromComparer = Result<Comparison>

// The contract with the process that makes a sample clip, for whoever has no video at hand.
import type { Result } from './errors.ts'
import type { MediaTools } from './worker.ts'

/** The one message to it; the answer comes once, and the process ends. */
export interface ToSampleMaker {
  readonly tools: MediaTools
  readonly guardPath: string | null
  /** Made when it is not there. */
  readonly folder: string
  /** Without the extension; a number follows where a file of that name is there. */
  readonly name: string
}

/** The clip's path. */
export type FromSampleMaker = Result<string>

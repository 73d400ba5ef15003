// The contract between main and the scout, which looks at files before anybody works on them.
import type { AppError } from './errors.ts'
import type { JobId } from './job.ts'
import type { MediaFacts } from './media-facts.ts'
import type { MediaTools } from './worker.ts'

export type ToScout =
  /** First message. */
  | {
      readonly type: 'init'
      readonly tools: MediaTools
      readonly guardPath: string | null
      /** Folder for strips of thumbnails; null where only facts are wanted. */
      readonly thumbnailDir: string | null
      /** How long one file may take before its ffprobe or ffmpeg is ended. */
      readonly limitMs: number
    }
  /** Whoever sends these keeps count of how many are looked at at once. */
  | { readonly type: 'look'; readonly jobId: JobId; readonly inputPath: string }

/** Once for each file, in whatever order they come. */
export type FromScout =
  | {
      readonly type: 'seen'
      readonly jobId: JobId
      readonly facts: MediaFacts
      readonly hasThumbnail: boolean
    }
  | { readonly type: 'unseen'; readonly jobId: JobId; readonly error: AppError }

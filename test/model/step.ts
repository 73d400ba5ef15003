// What may happen to the queue, as plain data: a case can be printed, kept and played again. Numbers
// that pick something count through what is there when the step is played.
import type { ErrorCode } from '../../src/shared/errors.ts'
import type { JobId } from '../../src/shared/job.ts'

/** An index into something, taken modulo its length. */
export type Pick = number

export type EndKind = 'completed' | 'failed' | 'cancelled' | 'interrupted' | 'crashed'

export type Step =
  | {
      readonly do: 'publish'
      readonly files: readonly Pick[]
      readonly preset: Pick
      /** Or more is to come into the batch. */
      readonly seal: boolean
    }
  | { readonly do: 'seal' }
  | { readonly do: 'claim' }
  /** A worker does the next things it has to do. */
  | { readonly do: 'work'; readonly attempt: Pick; readonly phases: number }
  | {
      readonly do: 'end'
      readonly attempt: Pick
      readonly kind: EndKind
      readonly code: ErrorCode
      readonly luck: number
      /** In the same transaction. */
      readonly claimNext: boolean
    }
  /** A worker that no longer holds the job, or never did, speaks. */
  | {
      readonly do: 'late'
      readonly attempt: Pick
      readonly report: 'plan' | 'ffmpeg' | 'intent' | EndKind
    }
  /** A worker process is started, or was seen gone. */
  | {
      readonly do: 'process'
      readonly process: Pick
      readonly startedAt: number | null
      readonly gone: boolean
    }
  | {
      readonly do: 'restart'
      readonly how: 'quit' | 'cut-off'
      /** So many jobs came and went since: ids go on behind theirs. */
      readonly skipIds: number
    }
  | {
      readonly do: 'cancel' | 'retry' | 'pause' | 'resume' | 'remove'
      readonly jobs: readonly Pick[]
    }
  | { readonly do: 'pause-queue'; readonly paused: boolean }
  | { readonly do: 'priority'; readonly jobs: readonly Pick[]; readonly priority: number }
  | { readonly do: 'move'; readonly job: Pick; readonly before: Pick | null }
  | {
      readonly do: 'change'
      readonly jobs: readonly Pick[]
      readonly preset: Pick | null
      /** An index into the folders; one past them is beside the source. */
      readonly folder: Pick | null
    }
  | { readonly do: 'wake-due' }
  | { readonly do: 'wake-folder'; readonly folder: Pick }
  /** The clock is set, or time passes. */
  | { readonly do: 'clock'; readonly byMs: number }
  /** Time passes until the next retry is due, or to so much before. */
  | { readonly do: 'clock-to-due'; readonly shortMs: number }
  | { readonly do: 'notify'; readonly limit: number; readonly dies: boolean }
  | { readonly do: 'sweep' }
  /** Keeps the history within bounds. */
  | { readonly do: 'prune' }
  /** Somebody deletes a finished part file. */
  | { readonly do: 'lose-part'; readonly job: Pick }
  /** Whatever is left is worked off. */
  | { readonly do: 'finish-all' }
  /** The same, but statement number `at` of the first verb fails. */
  | { readonly do: 'failing'; readonly at: number; readonly step: Step }

/** Where finished files go. */
export const folders: readonly string[] = ['/out/a', '/out/b', '/out/c']

export function pickOf<T>(things: readonly T[], pick: Pick): T | undefined {
  return things.length === 0 ? undefined : things[pick % things.length]
}

/** Jobs picked among all that ever were, newest first, and one that never was. */
export function pickJobs(ids: readonly JobId[], picks: readonly Pick[]): JobId[] {
  const all = [...ids.toReversed(), 999_999_999]
  return picks.map((pick) => pickOf(all, pick) as JobId)
}

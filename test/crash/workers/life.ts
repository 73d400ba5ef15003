// What an office is told when it is started, and what it tells of its life.
import type { SilenceLimits } from '../../../src/core/queue/liveness.ts'

export interface LifeOrder {
  /** Holds the queue, the sources and the outputs; each life of one office has the same. */
  readonly folder: string
  readonly seed: number
  readonly life: number
  /** What each job converts. */
  readonly clip: string
  readonly ffmpegPath: string
  readonly limits: SilenceLimits
  /** Workers to be stopped in their tracks; null: until it is killed. */
  readonly stops: number | null
}

export type LifeLine =
  /** What the life before left behind was ended; work begins. */
  | { readonly type: 'recovered' }
  | { readonly type: 'published'; readonly name: string }
  | { readonly type: 'incident'; readonly kind: IncidentKind }
  /** The pool gave a worker up, and it is gone. */
  | { readonly type: 'lost' }
  /** The pool gave a worker up, was told that it is gone, and it lives on, writing this file. */
  | { readonly type: 'ghost'; readonly partPath: string }
  /** What a ghost said was let through to the queue, and dropped there. */
  | { readonly type: 'late'; readonly kind: string }
  | { readonly type: 'finding'; readonly text: string }
  /** All jobs are final, and every process is gone. */
  | { readonly type: 'done' }

export type IncidentKind = 'stop' | 'encoder-stop' | 'suspend' | 'clock'

export function say(line: LifeLine): void {
  // Into a pipe, this is written before it returns: a kill takes back nothing that was said.
  process.stdout.write(`${JSON.stringify(line)}\n`)
}

/** In the environment of a life's processes, by which they are found whoever started them. */
export const lifeVariable = 'REELMILL_TEST_LIFE'

export function lifeMark({ folder, life }: Pick<LifeOrder, 'folder' | 'life'>): string {
  return `${folder}#${life}`
}

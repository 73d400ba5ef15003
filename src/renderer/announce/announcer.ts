// Gathers what happened and says it at intervals: a screen reader that chatters is switched off.
import type { JobView } from '../../shared/job.ts'
import { createObservable, type Observable } from '../model/observable.ts'
import { settledText } from './settled-text.ts'

/** Long enough for a sentence to be read out before the next one cuts it off. */
const intervalMs = 5_000
/** Short enough to belong to what just happened, long enough to gather what ends together. */
const firstMs = 500

interface Announcement {
  /** Tells two equal sentences apart: "1 file added." may be true twice. */
  readonly number: number
  readonly text: string
}

export interface Announcer {
  readonly latest: Observable<Announcement>
  readonly say: (text: string) => void
  readonly settled: (jobs: readonly JobView[]) => void
}

/** @param left how many jobs still wait or run. */
export function createAnnouncer(left: () => number): Announcer {
  const latest = createObservable<Announcement>({ number: 0, text: '' })
  let waiting: JobView[] = []
  let timer: ReturnType<typeof setTimeout> | null = null
  let lastMs = -Infinity

  function say(text: string): void {
    if (text !== '') latest.set({ number: latest.current().number + 1, text })
  }

  function flush(): void {
    timer = null
    lastMs = performance.now()
    const ended = waiting
    waiting = []
    say(settledText(ended, left()))
  }

  return {
    latest,
    say,
    settled(jobs) {
      waiting.push(...jobs)
      timer ??= setTimeout(flush, Math.max(firstMs, lastMs + intervalMs - performance.now()))
    },
  }
}

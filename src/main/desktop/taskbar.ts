// The progress on the taskbar or the dock, and the number of jobs on the app's icon there.
import type { OverallProgress } from '../../core/queue/overall-progress.ts'
import type { QueueStatusFeed } from './queue-status.ts'

/** Electron's window, as far as it is needed. */
interface ProgressWindow {
  setProgressBar(fraction: number, options: { mode: 'normal' | 'paused' | 'error' }): void
}

interface Parts {
  readonly status: Pick<QueueStatusFeed, 'subscribe'>
  readonly windows: () => readonly ProgressWindow[]
  readonly setBadge: (count: number) => void
}

export interface Taskbar {
  /** A window came that was not told yet. */
  again(): void
  /** Takes progress and number away. */
  stop(): void
}

/** What Electron takes as no bar at all. */
const noBar = -1
const idle: OverallProgress = { live: 0, fraction: null, mode: 'normal' }

export function showOnTaskbar({ status, windows, setBadge }: Parts): Taskbar {
  let badge = 0
  let last = idle
  function show(progress: OverallProgress): void {
    last = progress
    const { fraction, mode, live } = progress
    for (const window of windows()) window.setProgressBar(fraction ?? noBar, { mode })
    if (live === badge) return
    badge = live
    setBadge(live)
  }
  const unsubscribe = status.subscribe(show)
  return {
    again: () => show(last),
    stop() {
      unsubscribe()
      show(idle)
    },
  }
}

// The foot of the window: how many stand where, and how far it all is.
import { useDeferredValue, useMemo, useSyncExternalStore } from 'react'
import { formatBytes, formatCount } from '../../shared/strings/format.ts'
import { windowText } from '../../shared/strings/window.ts'
import { formatProgress } from '../format/figures.ts'
import { formatTimeLeft } from '../format/time-left.ts'
import { useObservable } from '../model/observable.ts'
import { useWindowModel } from '../model/use-window-model.ts'
import { batchOf, fractionOf, timeLeftOf, type Batch } from '../queue/batch-progress.ts'
import { countGroup } from '../queue/job-groups.ts'
import { useCondition, useCounts, useRows } from '../queue/use-queue.ts'
import { CountLink } from './count-link.tsx'
import { PauseButton } from './pause-button.tsx'
import styles from './queue-summary.module.css'

const text = () => windowText().summary

export function QueueSummary() {
  const { queue, intake } = useWindowModel()
  // Adding up 100,000 rows can wait until the list has rendered.
  const rows = useDeferredValue(useRows())
  const condition = useCondition()
  const adding = useObservable(intake.pending) > 0
  const batch = useMemo(() => batchOf(rows, queue.idleSinceMs()), [rows, queue])
  // A paused queue keeps its way on, empty or not.
  if (rows.length === 0 && condition !== 'paused') return null
  return (
    <footer className={styles['summary']} aria-label={text().label}>
      <OverallProgress batch={batch} />
      <div className={styles['line']}>
        <Counts />
        <div className={styles['aside']}>
          {adding ? text().adding : <Aside batch={batch} />}
          <PauseButton />
        </div>
      </div>
    </footer>
  )
}

function Counts() {
  const counts = useCounts()
  const waiting = countGroup(counts, 'waiting')
  const running = countGroup(counts, 'active')
  return (
    <div className={styles['counts']}>
      {running > 0 && <CountLink state="running" text={text().running(formatCount(running))} />}
      {waiting > 0 && <CountLink state="queued" text={text().waiting(formatCount(waiting))} />}
      {counts.completed > 0 && (
        <CountLink state="completed" text={text().done(formatCount(counts.completed))} />
      )}
      {counts.failed > 0 && (
        <CountLink state="failed" text={text().failed(formatCount(counts.failed))} />
      )}
    </div>
  )
}

/** How far the batch is, or what it saved once nothing is left. */
function Aside({ batch }: { readonly batch: Batch }) {
  const fraction = useOverallFraction(batch)
  const left = useTimeLeft(batch)
  if (fraction !== null)
    return (
      <>
        {left !== null && <span className={styles['left']}>{left}</span>}
        <span className={styles['percent']}>{formatProgress(fraction)}</span>
      </>
    )
  return batch.savedBytes > 0 ? text().saved(formatBytes(batch.savedBytes)) : null
}

function OverallProgress({ batch }: { readonly batch: Batch }) {
  const fraction = useOverallFraction(batch)
  if (fraction === null) return null
  return (
    <div
      className={styles['track']}
      role="progressbar"
      aria-label={text().overall}
      aria-valuenow={Math.floor(fraction * 100)}
      aria-valuemin={0}
      aria-valuemax={100}
    >
      <div className={styles['bar']} style={{ transform: `scaleX(${fraction})` }} />
    </div>
  )
}

/** In words, so that it renders when they change. Nothing while the queue stands still. */
function useTimeLeft(batch: Batch): string | null {
  const { progress } = useWindowModel()
  const working = useCondition() === 'working'
  return useSyncExternalStore(progress.subscribeAll, () => {
    const leftMs = working ? timeLeftOf(batch, progress.get) : null
    return leftMs === null ? null : formatTimeLeft(leftMs)
  })
}

/** In thousandths: a finer step is no pixel, and would render for nothing. */
function useOverallFraction(batch: Batch): number | null {
  const { progress } = useWindowModel()
  return useSyncExternalStore(progress.subscribeAll, () => {
    const fraction = fractionOf(batch, progress.get)
    return fraction === null ? null : Math.floor(fraction * 1000) / 1000
  })
}

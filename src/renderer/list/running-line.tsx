// How far a running job is: the only part that renders when its progress ticks.
import type { JobId, JobProgress } from '../../shared/job.ts'
import { windowText } from '../../shared/strings/window.ts'
import { formatProgress, formatSpeed } from '../format/figures.ts'
import { formatTimeLeft } from '../format/time-left.ts'
import { useCondition, useJobProgress } from '../queue/use-queue.ts'
import styles from './running-line.module.css'

interface RunningLineProps {
  readonly id: JobId
  readonly name: string
  /** This job alone; the queue as a whole may be paused too. */
  readonly paused: boolean
}

export function RunningLine({ id, name, paused }: RunningLineProps) {
  const stopped = useCondition() === 'paused' || paused
  const progress = useJobProgress(id)
  const fraction = progress?.fraction ?? null
  const resumed = resumedAt(progress)
  const status = stopped ? [windowText().states.paused] : statusOf(progress)
  return (
    <div className={styles['line']}>
      <div
        className={styles['track']}
        data-stopped={stopped}
        role="progressbar"
        aria-label={windowText().row.progress(name)}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={fraction === null ? undefined : Math.floor(fraction * 100)}
        aria-valuetext={[...status, ...(resumed === null ? [] : [resumed])].join(', ')}
      >
        {fraction === null ? (
          <div className={styles['unknown']} />
        ) : (
          <div className={styles['bar']} style={{ transform: `scaleX(${fraction})` }} />
        )}
      </div>
      <p className={styles['status']} aria-hidden>
        <span className={styles['facts']}>
          {status.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
          {resumed !== null && <span className={styles['resumed']}>{resumed}</span>}
        </span>
        {fraction !== null && <span className={styles['percent']}>{formatProgress(fraction)}</span>}
      </p>
    </div>
  )
}

function resumedAt(progress: JobProgress | null): string | null {
  const at = progress?.continuedAt
  return at === undefined ? null : windowText().resumedAt(formatProgress(at))
}

function statusOf(progress: JobProgress | null): string[] {
  if (progress === null) return [windowText().starting]
  const { phase, speed, etaMs } = progress
  const facts = [windowText().phases[phase]]
  if (speed !== null) facts.push(formatSpeed(speed))
  if (etaMs !== null) facts.push(formatTimeLeft(etaMs))
  return facts
}

// A job's state as a sign; its word is in the row's name.
import { Ban, Check, Clock, History, Pause, TriangleAlert, type LucideIcon } from 'lucide-react'
import type { JobState } from '../../shared/job.ts'
import { ReelMark } from '../brand/reel-mark.tsx'
import styles from './state-icon.module.css'

const signs: Readonly<Record<Exclude<JobState, 'running'>, LucideIcon>> = {
  queued: Clock,
  scheduled: History,
  paused: Pause,
  completed: Check,
  failed: TriangleAlert,
  cancelled: Ban,
}

export function StateIcon({ state }: { readonly state: JobState }) {
  const Sign = state === 'running' ? null : signs[state]
  return (
    <span className={styles['icon']} data-state={state} aria-hidden>
      {Sign === null ? (
        <ReelMark small />
      ) : (
        <Sign size={16} strokeWidth={2.25} fill={state === 'paused' ? 'currentColor' : 'none'} />
      )}
    </span>
  )
}

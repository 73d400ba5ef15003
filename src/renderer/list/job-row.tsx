// One job of the list. It renders again when its own view changes, and its progress apart from it. When it
// only moves up or down, its frame alone does: in a busy queue the whole list moves many times a second.
import { memo } from 'react'
import type { JobId, JobView } from '../../shared/job.ts'
import { describeError } from '../../shared/strings/errors.ts'
import { describeStoredPlan } from '../../shared/strings/plan.ts'
import { windowText } from '../../shared/strings/window.ts'
import { splitPath } from '../format/path.ts'
import { usePresetName } from '../presets/use-presets.ts'
import { useJob } from '../queue/use-queue.ts'
import { useIsSelected } from '../selection/use-selection.ts'
import { ErrorNote } from './error-note.tsx'
import { FileFacts, FileFolder, FileName } from './file-line.tsx'
import { JobActions } from './job-actions.tsx'
import { JobPicture } from './job-picture.tsx'
import styles from './job-row.module.css'
import type { Edge } from './list-layout.ts'
import { RowFrame, type RowPlace } from './row-frame.tsx'
import { RunningLine } from './running-line.tsx'
import { SizeFigures } from './size-figures.tsx'

interface JobRowProps extends RowPlace {
  readonly id: JobId
  readonly edge: Edge
}

export const JobRow = memo(function JobRow({ id, ...place }: JobRowProps) {
  const job = useJob(id)
  const preset = usePresetName(job?.presetId ?? '')
  const selected = useIsSelected(id)
  if (job === undefined) return null
  const { name } = splitPath(job.inputPath)
  return (
    <RowFrame
      {...place}
      jobId={id}
      selected={selected}
      state={job.state}
      label={windowText().row.rowName(name, windowText().states[job.state])}
      icon={<JobPicture job={job} />}
      figures={<SizeFigures job={job} />}
      actions={<JobActions job={job} name={name} reachable={place.active} />}
      below={<Below job={job} name={name} reachable={place.active} />}
    >
      <Lines job={job} preset={preset} />
    </RowFrame>
  )
})

interface LinesProps {
  readonly job: JobView
  readonly preset: string
}

const Lines = memo(function Lines({ job, preset }: LinesProps) {
  return (
    <>
      <FileName path={job.inputPath} />
      <p className={styles['facts']} data-running={job.state === 'running'}>
        <span className={styles['source']}>
          <FileFolder path={job.inputPath} />
          <span className={styles['preset']}>{preset}</span>
          {job.facts !== null && <FileFacts facts={job.facts} />}
        </span>
        {job.planSummary !== null && <Plan stored={job.planSummary} />}
      </p>
    </>
  )
})

function Plan({ stored }: { readonly stored: string }) {
  const plan = describeStoredPlan(stored)
  return (
    <span className={styles['plan']} title={plan}>
      {plan}
    </span>
  )
}

interface BelowProps {
  readonly job: JobView
  readonly name: string
  readonly reachable: boolean
}

const Below = memo(function Below({ job, name, reachable }: BelowProps) {
  const { id, state, error } = job
  if (state === 'running' || (state === 'paused' && job.startedAtMs !== null)) {
    return <RunningLine id={id} name={name} paused={state === 'paused'} />
  }
  if (state === 'failed' && error !== null) return <ErrorNote error={error} reachable={reachable} />
  const word = waitingFor(job)
  return word === null ? null : <p className={styles['word']}>{word}</p>
})

/** What the group's name does not say about a job that is neither running nor just waiting its turn. */
function waitingFor({ state, error }: JobView): string | null {
  if (state === 'paused') return windowText().states.paused
  if (state !== 'scheduled') return null
  const why = error === null ? '' : ` · ${describeError(error).message}`
  return windowText().states.scheduled + why
}

// What a person can do with a job, by its state.
import { CopyPlus, FolderOpen, Pause, Play, RotateCcw, X } from 'lucide-react'
import { memo } from 'react'
import { isFinal, type JobView } from '../../shared/job.ts'
import { windowText } from '../../shared/strings/window.ts'
import { Button } from '../controls/button.tsx'
import { useWindowModel } from '../model/use-window-model.ts'
import styles from './job-actions.module.css'

interface JobActionsProps {
  readonly job: JobView
  readonly name: string
  /** Whether the buttons are in the Tab order. */
  readonly reachable: boolean
}

const text = () => windowText().row

export const JobActions = memo(function JobActions({ job, name, reachable }: JobActionsProps) {
  const { cancel, pause, resume, retry, remove, reveal } = useWindowModel()
  const { id, state } = job
  const tabIndex = reachable ? 0 : -1
  const label = (action: string) => ({ tabIndex, 'aria-label': text().action(action, name) })

  if (!isFinal(state)) {
    const begun = state === 'running' || state === 'paused'
    const [action, act, Sign] =
      state === 'paused'
        ? ([text().resume, resume, Play] as const)
        : ([text().pause, pause, Pause] as const)
    return (
      <>
        {begun && (
          <Button weight="quiet" square title={action} onClick={() => act([id])} {...label(action)}>
            <Sign size={13} fill="currentColor" aria-hidden />
          </Button>
        )}
        <Button
          weight="quiet"
          className={begun ? undefined : styles['shy']}
          onClick={() => cancel([id])}
          {...label(text().cancel)}
        >
          {text().cancel}
        </Button>
      </>
    )
  }
  const [again, AgainSign] = wasInTheWay(job)
    ? ([text().keepBoth, CopyPlus] as const)
    : ([text().retry, RotateCcw] as const)
  return (
    <>
      {state !== 'completed' && (
        <Button weight="quiet" onClick={() => retry([id])} {...label(again)}>
          <AgainSign size={15} aria-hidden />
          {again}
        </Button>
      )}
      {state !== 'cancelled' && (
        <Button
          weight="quiet"
          square
          title={text().reveal}
          onClick={() => reveal(id)}
          {...label(text().reveal)}
        >
          <FolderOpen size={16} aria-hidden />
        </Button>
      )}
      <Button
        weight="quiet"
        square
        title={text().remove}
        onClick={() => remove([id])}
        {...label(text().remove)}
      >
        <X size={16} aria-hidden />
      </Button>
    </>
  )
})

/** Another file had the name; the queue takes a retry for the wish to have both. */
function wasInTheWay({ error }: JobView): boolean {
  return error?.code === 'output.exists' || error?.code === 'output.name-taken'
}

// What can be done with the job that is looked at.
import { FolderOpen, RotateCcw, SquareArrowOutUpRight } from 'lucide-react'
import type { JobView } from '../../shared/job.ts'
import { jobDetailText as text } from '../../shared/strings/job-detail.ts'
import { Button } from '../controls/button.tsx'
import { useWindowModel } from '../model/use-window-model.ts'
import styles from './detail-actions.module.css'
import { RetryWith } from './retry-with.tsx'

export function DetailActions({ job }: { readonly job: JobView }) {
  const { open, reveal, retry } = useWindowModel()
  const { id, state, outputPath } = job
  const failed = state === 'failed' || state === 'cancelled'
  return (
    <div className={styles['actions']}>
      {failed && (
        <>
          <Button weight="primary" onClick={() => retry([id])}>
            <RotateCcw size={15} aria-hidden />
            {text().retry}
          </Button>
          <RetryWith id={id} />
        </>
      )}
      <Button weight={state === 'completed' ? 'primary' : 'secondary'} onClick={() => open(id)}>
        <SquareArrowOutUpRight size={15} aria-hidden />
        {outputPath === null ? text().openSource : text().open}
      </Button>
      <Button onClick={() => reveal(id)}>
        <FolderOpen size={15} aria-hidden />
        {text().reveal}
      </Button>
    </div>
  )
}

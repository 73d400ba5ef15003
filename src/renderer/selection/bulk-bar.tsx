// What can be done with several selected jobs at once; it comes with the second one.
import { Ban, Ellipsis, Pause, Play, RotateCcw, Trash2, X, type LucideIcon } from 'lucide-react'
import { useMemo } from 'react'
import type { JobId } from '../../shared/job.ts'
import { queueViewText } from '../../shared/strings/queue-view.ts'
import { Button } from '../controls/button.tsx'
import { useWindowModel } from '../model/use-window-model.ts'
import styles from './bulk-bar.module.css'
import { reachOf, type BulkAction } from './selected-jobs.ts'
import { useSelectedJobs, useSelectionSize } from './use-selection.ts'

const actions = () => queueViewText().actions
const text = () => queueViewText().selection

export function BulkBar() {
  return useSelectionSize() > 1 ? <Bar /> : null
}

function Bar() {
  const model = useWindowModel()
  const jobs = useSelectedJobs()
  const reach = useMemo(() => reachOf(jobs), [jobs])

  function action(
    kind: BulkAction,
    word: string,
    Sign: LucideIcon,
    act: (ids: readonly JobId[]) => void,
  ) {
    const ids = reach[kind]
    if (ids.length === 0) return null
    const label = ids.length === jobs.length ? word : queueViewText().partly(word, ids.length)
    return (
      <Button
        weight="quiet"
        className={styles['action']}
        aria-label={label}
        title={label}
        onClick={() => act(ids)}
      >
        <Sign size={15} aria-hidden />
        <span className={styles['word']}>{label}</span>
      </Button>
    )
  }

  return (
    <div className={styles['bar']} role="group" aria-label={text().label} data-bulk-bar>
      <strong className={styles['count']}>{text().selected(jobs.length)}</strong>
      {action('pause', actions().pause, Pause, model.pause)}
      {action('resume', actions().resume, Play, model.resume)}
      {action('retry', actions().retry, RotateCcw, model.retry)}
      {action('cancel', actions().cancel, Ban, model.cancel)}
      {action('remove', actions().remove, Trash2, model.remove)}
      <Button
        weight="quiet"
        square
        className={styles['action']}
        aria-label={text().more}
        aria-haspopup="menu"
        title={text().more}
        onClick={({ currentTarget }) => model.jobMenu.set({ opener: currentTarget })}
      >
        <Ellipsis size={16} aria-hidden />
      </Button>
      <Button
        weight="quiet"
        square
        className={styles['action']}
        aria-label={text().clear}
        title={text().clear}
        onClick={model.selection.clear}
      >
        <X size={16} aria-hidden />
      </Button>
    </div>
  )
}

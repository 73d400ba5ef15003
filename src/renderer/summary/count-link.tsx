// A figure that shows what it counts: a press brings the first such row into view.
import type { JobState } from '../../shared/job.ts'
import { windowText } from '../../shared/strings/window.ts'
import { useWindowModel } from '../model/use-window-model.ts'
import styles from './count-link.module.css'

interface CountLinkProps {
  readonly state: JobState
  readonly text: string
}

export function CountLink({ state, text }: CountLinkProps) {
  const { showInList } = useWindowModel()
  return (
    <button
      type="button"
      className={styles['link']}
      data-state={state}
      aria-label={windowText().summary.show(text)}
      onClick={() => showInList(state)}
    >
      {text}
    </button>
  )
}

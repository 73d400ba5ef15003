// Pauses the whole queue, and lets it go on.
import { Pause, Play } from 'lucide-react'
import { windowText } from '../../shared/strings/window.ts'
import { Button } from '../controls/button.tsx'
import { useWindowModel } from '../model/use-window-model.ts'
import { countGroup } from '../queue/job-groups.ts'
import { useCondition, useCounts } from '../queue/use-queue.ts'
import styles from './pause-button.module.css'

const pauseAll = () => windowText().summary.pauseAll
const resumeAll = () => windowText().summary.resumeAll

export function PauseButton() {
  const model = useWindowModel()
  const counts = useCounts()
  const paused = useCondition() === 'paused'
  const anythingLeft = countGroup(counts, 'active') + countGroup(counts, 'waiting') > 0
  if (!paused && !anythingLeft) return null

  const Sign = paused ? Play : Pause
  const label = paused ? resumeAll() : pauseAll()
  return (
    <Button
      weight="quiet"
      className={styles['button']}
      aria-label={label}
      title={label}
      onClick={paused ? model.resumeAll : model.pauseAll}
    >
      <Sign size={12} fill="currentColor" aria-hidden />
      <span>{label}</span>
    </Button>
  )
}

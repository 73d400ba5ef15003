// Says why nothing moves, when nothing does.
import { CirclePause, HardDrive } from 'lucide-react'
import { windowText } from '../../shared/strings/window.ts'
import styles from './condition-banner.module.css'
import { useCondition } from './use-queue.ts'

export function ConditionBanner() {
  const condition = useCondition()
  if (condition === 'working') return null
  const { message, remedy } = windowText().conditions[condition]
  const Sign = condition === 'paused' ? CirclePause : HardDrive
  return (
    <div className={styles['banner']} role="status" data-condition={condition}>
      <p className={styles['line']}>
        <Sign size={16} aria-hidden />
        <span>
          <strong>{message}</strong> {remedy}
        </span>
      </p>
    </div>
  )
}

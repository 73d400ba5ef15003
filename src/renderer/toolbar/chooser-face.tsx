// How a choice looks while it is closed: what it is about, and what is chosen.
import { ChevronDown } from 'lucide-react'
import type { ComponentProps } from 'react'
import styles from './chooser-face.module.css'

interface ChooserFaceProps extends ComponentProps<'button'> {
  readonly caption: string
  readonly chosen: string
}

export function ChooserFace({ caption, chosen, ...button }: ChooserFaceProps) {
  return (
    <button
      type="button"
      {...button}
      className={styles['face']}
      // A list's own name is not read from what is in it; it must begin with what is seen.
      aria-label={`${caption} ${chosen}`}
    >
      <span className={styles['caption']}>{caption}</span>{' '}
      <span className={styles['line']}>
        <span className={styles['chosen']}>{chosen}</span>
        <ChevronDown className={styles['chevron']} size={14} strokeWidth={2.5} aria-hidden />
      </span>
    </button>
  )
}

// Text as a machine wrote it; it scrolls within itself and can be reached to scroll it by key.
import styles from './text-block.module.css'

interface TextBlockProps {
  readonly label: string
  readonly text: string
}

export function TextBlock({ label, text }: TextBlockProps) {
  return (
    <pre className={styles['block']} role="region" aria-label={label} tabIndex={0}>
      {text}
    </pre>
  )
}

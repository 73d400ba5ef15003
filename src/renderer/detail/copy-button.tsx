// Puts a text on the clipboard, and says so.
import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from '../controls/button.tsx'
import { useWindowModel } from '../model/use-window-model.ts'
import styles from './copy-button.module.css'

interface CopyButtonProps {
  readonly label: string
  readonly text: string
}

/** Long enough to be seen. */
const saidMs = 2_000

export function CopyButton({ label, text }: CopyButtonProps) {
  const { copy } = useWindowModel()
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), saidMs)
    return () => clearTimeout(timer)
  }, [copied])
  const Sign = copied ? Check : Copy
  return (
    <Button
      weight="quiet"
      className={styles['copy']}
      onClick={() => {
        copy(text)
        setCopied(true)
      }}
    >
      <Sign size={14} aria-hidden />
      {label}
    </Button>
  )
}

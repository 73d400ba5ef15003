// A question that wants an answer before anything else, over the window; Escape is the harmless one.
import { useEffect, useId, useRef } from 'react'
import { Button } from './button.tsx'
import styles from './question.module.css'

interface QuestionProps {
  readonly title: string
  readonly text: string
  readonly answers: readonly {
    readonly label: string
    readonly weight?: 'primary' | 'secondary' | 'danger'
    readonly act: () => void
  }[]
  /** Nothing happens. */
  readonly cancel: { readonly label: string; readonly act: () => void }
}

export function Question({ title, text, answers, cancel }: QuestionProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const asked = dialog.current
    const before = document.activeElement
    asked?.showModal()
    return () => {
      asked?.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  return (
    <dialog
      ref={dialog}
      role="alertdialog"
      className={styles['question']}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      onCancel={(event) => {
        event.preventDefault()
        cancel.act()
      }}
    >
      <h2 id={`${id}-title`} className={styles['title']}>
        {title}
      </h2>
      <p id={`${id}-text`} className={styles['text']}>
        {text}
      </p>
      <div className={styles['answers']}>
        <Button onClick={cancel.act}>{cancel.label}</Button>
        {answers.map(({ label, weight = 'secondary', act }) => (
          <Button key={label} weight={weight} onClick={act}>
            {label}
          </Button>
        ))}
      </div>
    </dialog>
  )
}

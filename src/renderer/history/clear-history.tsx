// Empties the list, after a question: it cannot be undone, since what was removed is to be gone.
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { historyViewText } from '../../shared/strings/history-view.ts'
import { Button } from '../controls/button.tsx'
import { Question } from '../controls/question.tsx'
import { useWindowModel } from '../model/use-window-model.ts'

const text = () => historyViewText().clear

export function ClearHistory({ disabled }: { readonly disabled: boolean }) {
  const { command, announcer } = useWindowModel()
  const [asking, setAsking] = useState(false)

  async function clear(): Promise<void> {
    setAsking(false)
    const count = await command('history.clear', {})
    if (count !== null) announcer.say(text().done)
  }

  return (
    <>
      <Button
        square
        disabled={disabled}
        aria-label={text().button}
        title={text().button}
        onClick={() => setAsking(true)}
      >
        <Trash2 size={16} aria-hidden />
      </Button>
      {asking && (
        <Question
          title={text().title}
          text={text().text}
          answers={[{ label: text().yes, weight: 'danger', act: () => void clear() }]}
          cancel={{ label: text().cancel, act: () => setAsking(false) }}
        />
      )}
    </>
  )
}

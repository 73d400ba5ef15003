// What can be done with a preset that is on disk, whoever made it.
import { Check, Copy, Download, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { presetsViewText as text } from '../../shared/strings/presets-view.ts'
import type { Preset } from '../../shared/presets.ts'
import { Button } from '../controls/button.tsx'
import { Question } from '../controls/question.tsx'
import { useObservable } from '../model/observable.ts'
import { useWindowModel } from '../model/use-window-model.ts'
import styles from './preset-actions.module.css'

export function UseButton({ preset: { id, name } }: { readonly preset: Preset }) {
  const { settings, announcer } = useWindowModel()
  if (useObservable(settings)?.presetId === id) {
    return (
      <span className={styles['inUse']}>
        <Check size={16} strokeWidth={2.5} aria-hidden />
        {text().page.inUse}
      </span>
    )
  }
  return (
    <Button
      onClick={() => {
        announcer.say(text().card.nowInUse(name))
        void settings.change({ presetId: id })
      }}
    >
      {text().page.use}
    </Button>
  )
}

export function DuplicateButton({ preset: { id, group } }: { readonly preset: Preset }) {
  const { presetDesk } = useWindowModel()
  const own = group === 'own'
  return (
    <Button weight={own ? 'secondary' : 'primary'} onClick={() => void presetDesk.duplicate(id)}>
      <Copy size={16} aria-hidden />
      {own ? text().page.duplicate : text().page.duplicateBuiltIn}
    </Button>
  )
}

export function ExportButton({ preset: { id } }: { readonly preset: Preset }) {
  const { presetDesk, announcer } = useWindowModel()
  const write = async (): Promise<void> => {
    const file = await presetDesk.exportFile([id])
    if (file !== null) announcer.say(text().page.exported(file))
  }
  return (
    <Button onClick={() => void write()}>
      <Download size={16} aria-hidden />
      {text().page.export}
    </Button>
  )
}

export function RemoveButton({ preset: { id, name } }: { readonly preset: Preset }) {
  const { presetDesk, announcer } = useWindowModel()
  const [asked, setAsked] = useState(false)
  const remove = async (): Promise<void> => {
    await presetDesk.remove(id)
    announcer.say(text().removal.removed(name))
  }
  return (
    <>
      <Button onClick={() => setAsked(true)}>
        <Trash2 size={16} aria-hidden />
        {text().page.remove}
      </Button>
      {asked && (
        <Question
          title={text().removal.title(name)}
          text={text().removal.text}
          answers={[{ label: text().removal.remove, weight: 'danger', act: () => void remove() }]}
          cancel={{ label: text().removal.cancel, act: () => setAsked(false) }}
        />
      )}
    </>
  )
}

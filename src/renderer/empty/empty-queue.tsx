// An invitation, with what will become of the files that follow it.
import { windowText } from '../../shared/strings/window.ts'
import { ReelMark } from '../brand/reel-mark.tsx'
import { folderName } from '../format/path.ts'
import { AddButtons } from '../intake/add-buttons.tsx'
import { useObservable } from '../model/observable.ts'
import { useWindowModel } from '../model/use-window-model.ts'
import { usePreset, usePresetName } from '../presets/use-presets.ts'
import styles from './empty-queue.module.css'
import { SampleButton } from './sample-button.tsx'

const text = () => windowText().empty

export function EmptyQueue() {
  const { intake } = useWindowModel()
  const adding = useObservable(intake.pending) > 0
  return (
    <div className={styles['empty']}>
      <div className={styles['well']}>
        <ReelMark className={styles['mark']} />
        <h2 className={styles['title']}>{adding ? text().searching : text().title}</h2>
        <p className={styles['hint']}>{text().hint}</p>
        <AddButtons />
        <WhatBecomes />
        <SampleButton />
      </div>
    </div>
  )
}

function WhatBecomes() {
  const { settings } = useWindowModel()
  const chosen = useObservable(settings)
  const presetId = chosen?.presetId ?? ''
  const name = usePresetName(presetId)
  const purpose = usePreset(presetId)?.purpose
  if (chosen === null) return null
  const { destinationDir } = chosen
  const where =
    destinationDir === null ? text().besideSource : text().inFolder(folderName(destinationDir))
  return (
    <div className={styles['becomes']}>
      <p>
        {text().becomes} <strong>{name}</strong> {text().saved} <strong>{where}</strong>.
      </p>
      <p className={styles['purpose']}>{purpose}</p>
    </div>
  )
}

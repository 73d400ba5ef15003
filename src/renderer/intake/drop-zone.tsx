// Takes files and folders dropped anywhere in the window, and says so while they hang over it.
import { useEffect, useState } from 'react'
import { windowText } from '../../shared/strings/window.ts'
import { ReelMark } from '../brand/reel-mark.tsx'
import { folderName } from '../format/path.ts'
import { useObservable } from '../model/observable.ts'
import { useWindowModel } from '../model/use-window-model.ts'
import { usePresetName } from '../presets/use-presets.ts'
import styles from './drop-zone.module.css'
import { publishFiles } from './publish-files.ts'
import { watchFileDrags } from './watch-file-drags.ts'

export function DropZone() {
  const model = useWindowModel()
  const [over, setOver] = useState(false)
  useEffect(() => watchFileDrags(setOver, (files) => publishFiles(model, files)), [model])
  return over ? <DropHint /> : null
}

function DropHint() {
  const { settings } = useWindowModel()
  const chosen = useObservable(settings)
  const preset = usePresetName(chosen?.presetId ?? '')
  return (
    <div className={styles['veil']} aria-hidden>
      <ReelMark className={styles['mark']} />
      <p className={styles['title']}>{windowText().drop.title}</p>
      {chosen !== null && (
        <p className={styles['what']}>{whatBecomes(preset, chosen.destinationDir)}</p>
      )}
    </div>
  )
}

function whatBecomes(preset: string, destinationDir: string | null): string {
  return destinationDir === null
    ? windowText().drop.besideSource(preset)
    : windowText().drop.inFolder(preset, folderName(destinationDir))
}

// A path that was not accepted, and why; it waits to be dismissed.
import { CircleSlash2, X } from 'lucide-react'
import { memo } from 'react'
import { windowText } from '../../shared/strings/window.ts'
import { Button } from '../controls/button.tsx'
import { splitPath } from '../format/path.ts'
import type { KeptRefusal } from '../intake/refusal-store.ts'
import { useWindowModel } from '../model/use-window-model.ts'
import { ErrorNote } from './error-note.tsx'
import { FileFolder, FileName } from './file-line.tsx'
import type { Edge } from './list-layout.ts'
import styles from './refusal-row.module.css'
import { RowFrame, type RowPlace } from './row-frame.tsx'

interface RefusalRowProps extends RowPlace {
  readonly refusal: KeptRefusal
  readonly edge: Edge
}

const text = () => windowText().row

export const RefusalRow = memo(function RefusalRow({ refusal, ...place }: RefusalRowProps) {
  const { refusals } = useWindowModel()
  const { path, number, error } = refusal
  const { name } = splitPath(path)
  return (
    <RowFrame
      {...place}
      state="refused"
      label={text().rowName(name, windowText().refused)}
      icon={
        <span className={styles['icon']} aria-hidden>
          <CircleSlash2 size={16} strokeWidth={2.25} />
        </span>
      }
      actions={
        <Button
          weight="quiet"
          square
          tabIndex={place.active ? 0 : -1}
          title={text().dismiss}
          aria-label={text().action(text().dismiss, name)}
          onClick={() => refusals.dismiss(number)}
        >
          <X size={16} aria-hidden />
        </Button>
      }
      below={<ErrorNote error={error} reachable={place.active} />}
    >
      <FileName path={path} />
      <p className={styles['folder']}>
        <FileFolder path={path} />
      </p>
    </RowFrame>
  )
})

// While rows are dragged: a line where they would go, and how many they are, beside the pointer.
import { createPortal } from 'react-dom'
import { queueViewText } from '../../shared/strings/queue-view.ts'
import styles from './drag-marks.module.css'
import type { RowDrag } from './use-row-drag.ts'

export function DropLine({ drag }: { readonly drag: RowDrag }) {
  if (drag.line === null) return null
  return <div className={styles['line']} style={{ top: drag.line }} aria-hidden />
}

export function DragCount({ drag }: { readonly drag: RowDrag }) {
  // Within the list, which is a container, it would stand apart from the pointer by the list's own place.
  return createPortal(
    <div className={styles['count']} style={{ left: drag.x, top: drag.y }} aria-hidden>
      {queueViewText().dragging(drag.count)}
    </div>,
    document.body,
  )
}

// What becomes of new files, and the buttons that add some.
import { windowText } from '../../shared/strings/window.ts'
import { AddButtons } from '../intake/add-buttons.tsx'
import { DeferredChoosers } from './deferred-choosers.tsx'
import styles from './toolbar.module.css'

/** @param invited the empty queue below has the buttons already. */
export function Toolbar({ invited }: { readonly invited: boolean }) {
  return (
    <header className={styles['toolbar']} aria-label={windowText().toolbar.label}>
      <div className={styles['line']}>
        <DeferredChoosers />
        {!invited && <AddButtons compact />}
      </div>
    </header>
  )
}

// The window: the ways between its views at the edge, the one that is open, and what lies over all.
import { Activity, lazy, Suspense, useEffect, useState } from 'react'
import styles from './app.module.css'
import { LiveRegion } from './announce/live-region.tsx'
import { DropZone } from './intake/drop-zone.tsx'
import { useFilePaste } from './intake/use-file-paste.ts'
import { useIntakeShortcuts } from './intake/use-intake-shortcuts.ts'
import { useObservable } from './model/observable.ts'
import { useWindowModel } from './model/use-window-model.ts'
import { QueueView } from './shell/queue-view.tsx'
import { Rail } from './shell/rail.tsx'
import { useMenuChoices } from './shell/use-menu-choices.ts'
import { useQueueContent } from './shell/use-queue-content.ts'
import { useViewShortcuts } from './shell/use-view-shortcuts.ts'

/** Fetched when they are first opened; a start waits for the queue alone. */
const HistoryView = lazy(async () => ({
  default: (await import('./history/history-view.tsx')).HistoryView,
}))
const PresetsView = lazy(async () => ({
  default: (await import('./presets/presets-view.tsx')).PresetsView,
}))
const SettingsView = lazy(async () => ({
  default: (await import('./settings/settings-view.tsx')).SettingsView,
}))
/** Fetched with the first message: most starts have none. */
const NoticeHost = lazy(async () => ({
  default: (await import('./notices/notice-host.tsx')).NoticeHost,
}))

export function App() {
  useFilePaste()
  useIntakeShortcuts()
  useViewShortcuts()
  useMenuChoices()
  const { view } = useWindowModel()
  const current = useObservable(view)
  const content = useQueueContent()
  useEffect(() => {
    // For whoever measures the start: from here on there is something to do.
    if (content !== 'nothing') performance.mark('usable')
  }, [content])
  return (
    <div className={styles['window']}>
      <Rail />
      <div className={styles['page']}>
        {/* Kept where it was scrolled to while another view is open. */}
        <Activity mode={current === 'queue' ? 'visible' : 'hidden'}>
          <QueueView content={content} />
        </Activity>
        <Suspense>
          {current === 'history' && <HistoryView />}
          {current === 'presets' && <PresetsView />}
          {current === 'settings' && <SettingsView />}
        </Suspense>
      </div>
      <DropZone />
      <LiveRegion />
      <Notices />
    </div>
  )
}

function Notices() {
  const { notices } = useWindowModel()
  const any = useObservable(notices).length > 0
  const [needed, setNeeded] = useState(any)
  if (any && !needed) setNeeded(true)
  return needed ? (
    <Suspense>
      <NoticeHost />
    </Suspense>
  ) : null
}

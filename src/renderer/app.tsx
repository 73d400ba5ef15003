// The window: what to make of new files on top, the queue, and how far it all is.
import { lazy, Suspense, useEffect, useState } from 'react'
import { windowText } from '../shared/strings/window.ts'
import styles from './app.module.css'
import { LiveRegion } from './announce/live-region.tsx'
import { EmptyQueue } from './empty/empty-queue.tsx'
import { DropZone } from './intake/drop-zone.tsx'
import { useFilePaste } from './intake/use-file-paste.ts'
import { useIntakeShortcuts } from './intake/use-intake-shortcuts.ts'
import { JobList } from './list/job-list.tsx'
import { useObservable } from './model/observable.ts'
import { useWindowModel } from './model/use-window-model.ts'
import { ConditionBanner } from './queue/condition-banner.tsx'
import { QueueFailure } from './queue/queue-failure.tsx'
import { useQueueFailure, useQueueShape } from './queue/use-queue.ts'
import { QueueSummary } from './summary/queue-summary.tsx'
import { Toolbar } from './toolbar/toolbar.tsx'

/** Fetched with the first message: most starts have none. */
const NoticeHost = lazy(async () => ({
  default: (await import('./notices/notice-host.tsx')).NoticeHost,
}))

export function App() {
  useFilePaste()
  useIntakeShortcuts()
  const content = useContent()
  useEffect(() => {
    // For whoever measures the start: from here on there is something to do.
    if (content !== 'nothing') performance.mark('usable')
  }, [content])
  return (
    <div className={styles['window']}>
      <Toolbar invited={content === 'invitation'} />
      <ConditionBanner />
      <main className={styles['main']}>
        <h1 className={styles['unseen']}>{windowText.title}</h1>
        {content === 'list' && <JobList />}
        {content === 'invitation' && <EmptyQueue />}
        {content === 'failure' && <QueueFailure />}
      </main>
      <QueueSummary />
      <DropZone />
      <LiveRegion />
      <Notices />
    </div>
  )
}

/** Nothing while nothing is known: an invitation that vanishes at once would flicker. */
function useContent(): 'list' | 'invitation' | 'failure' | 'nothing' {
  const { refusals } = useWindowModel()
  const shape = useQueueShape()
  const failure = useQueueFailure()
  const anyRefused = useObservable(refusals).length > 0

  if (shape === 'filled') return 'list'
  if (failure !== null) return 'failure'
  if (anyRefused) return 'list'
  return shape === 'empty' ? 'invitation' : 'nothing'
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

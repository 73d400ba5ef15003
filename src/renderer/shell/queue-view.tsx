// The view that the window opens with: what to make of new files, the queue, and how far it all is.
import { shellText } from '../../shared/strings/shell.ts'
import { EmptyQueue } from '../empty/empty-queue.tsx'
import { JobList } from '../list/job-list.tsx'
import { ConditionBanner } from '../queue/condition-banner.tsx'
import { QueueFailure } from '../queue/queue-failure.tsx'
import { QueueSummary } from '../summary/queue-summary.tsx'
import { Toolbar } from '../toolbar/toolbar.tsx'
import styles from './queue-view.module.css'
import type { QueueContent } from './use-queue-content.ts'
import { ViewHeading } from './view-heading.tsx'

export function QueueView({ content }: { readonly content: QueueContent }) {
  return (
    <div className={styles['view']}>
      <Toolbar invited={content === 'invitation'} />
      <ConditionBanner />
      <main className={styles['main']}>
        <ViewHeading unseen>{shellText().views.queue}</ViewHeading>
        {content === 'list' && <JobList />}
        {content === 'invitation' && <EmptyQueue />}
        {content === 'failure' && <QueueFailure />}
      </main>
      <QueueSummary />
    </div>
  )
}

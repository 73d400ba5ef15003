// What happened to the job, oldest first.
import { continuedAt, type JobDetail, type JobEvent } from '../../shared/job-detail.ts'
import { jobDetailText as text } from '../../shared/strings/job-detail.ts'
import { formatProgress } from '../format/figures.ts'
import { formatMoment } from '../format/moment.ts'
import { Section } from './section.tsx'
import styles from './timeline.module.css'

export function Timeline({ detail: { events } }: { readonly detail: JobDetail }) {
  if (events.length === 0) return null
  return (
    <Section title={text().sections.timeline}>
      <ol className={styles['events']}>
        {events.map((event, index) => (
          // The journal only grows at its end.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index} className={styles['event']} data-kind={event.kind}>
            <span>{eventText(event)}</span>
            <time className={styles['time']} dateTime={new Date(event.atMs).toISOString()}>
              {formatMoment(event.atMs)}
            </time>
          </li>
        ))}
      </ol>
    </Section>
  )
}

function eventText({ kind, data }: JobEvent): string {
  const at = kind === 'continued' ? continuedAt(data) : null
  return at === null ? (text().events[kind] ?? kind) : text().resumedAt(formatProgress(at))
}

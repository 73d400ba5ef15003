// What happened to the job, oldest first.
import type { JobDetail } from '../../shared/job-detail.ts'
import { jobDetailText as text } from '../../shared/strings/job-detail.ts'
import { formatMoment } from '../format/moment.ts'
import { Section } from './section.tsx'
import styles from './timeline.module.css'

export function Timeline({ detail: { events } }: { readonly detail: JobDetail }) {
  if (events.length === 0) return null
  return (
    <Section title={text().sections.timeline}>
      <ol className={styles['events']}>
        {events.map(({ kind, atMs }, index) => (
          // The journal only grows at its end.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index} className={styles['event']} data-kind={kind}>
            <span>{text().events[kind] ?? kind}</span>
            <time className={styles['time']} dateTime={new Date(atMs).toISOString()}>
              {formatMoment(atMs)}
            </time>
          </li>
        ))}
      </ol>
    </Section>
  )
}

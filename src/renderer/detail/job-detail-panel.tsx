// A close look at one job, beside the list, or over it where there is no room. Not a dialog: the list stays
// in use, and the panel follows the row that is chosen there.
import { X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { isFinal, type JobId } from '../../shared/job.ts'
import { jobDetailText as text } from '../../shared/strings/job-detail.ts'
import { describeStoredPlan } from '../../shared/strings/plan.ts'
import { windowText } from '../../shared/strings/window.ts'
import { Button } from '../controls/button.tsx'
import { splitPath } from '../format/path.ts'
import { StateIcon } from '../list/state-icon.tsx'
import { useObservable } from '../model/observable.ts'
import { useWindowModel } from '../model/use-window-model.ts'
import { useJob } from '../queue/use-queue.ts'
import { BeforeAndAfter } from './comparison.tsx'
import { DetailActions } from './detail-actions.tsx'
import { FinishedFacts, SourceFacts } from './file-facts.tsx'
import styles from './job-detail-panel.module.css'
import { JobTexts } from './job-texts.tsx'
import { Problem } from './problem.tsx'
import { Section } from './section.tsx'
import { Timeline } from './timeline.tsx'

export function JobDetailPanel({ id }: { readonly id: JobId }) {
  const { detail } = useWindowModel()
  const job = useJob(id)
  const answer = useObservable(detail.answer)
  const heading = useRef<HTMLHeadingElement>(null)
  const panel = useRef<HTMLElement>(null)

  useEffect(() => {
    const opener = document.activeElement
    // Whoever came by key goes on inside; whoever walks the list stays there.
    heading.current?.focus({ preventScroll: true })
    const inside = panel.current
    return () => {
      const left = document.activeElement
      if (left !== document.body && inside?.contains(left) === false) return
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus()
    }
  }, [])
  const shown = useRef(id)
  useEffect(() => {
    if (shown.current !== id) panel.current?.scrollTo(0, 0)
    shown.current = id
  })
  if (job === undefined) return null

  const { name } = splitPath(job.inputPath)
  return (
    <aside
      ref={panel}
      className={styles['panel']}
      aria-label={text().label(name)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        event.stopPropagation()
        detail.close()
      }}
    >
      <header className={styles['header']}>
        <StateIcon state={job.state} />
        <div className={styles['titles']}>
          <h2 ref={heading} className={styles['name']} tabIndex={-1} data-selectable>
            {name}
          </h2>
          <p className={styles['state']}>{windowText().states[job.state]}</p>
        </div>
        <Button
          weight="quiet"
          square
          aria-label={text().close}
          title={text().close}
          onClick={detail.close}
        >
          <X size={16} aria-hidden />
        </Button>
      </header>
      <DetailActions job={job} />
      {job.error !== null && <Problem error={job.error} />}
      {(job.planSummary !== null || !isFinal(job.state)) && (
        <Section title={text().sections.plan}>
          <p className={job.planSummary === null ? styles['faint'] : undefined}>
            {job.planSummary === null
              ? text().notPlanned
              : sentence(describeStoredPlan(job.planSummary))}
          </p>
        </Section>
      )}
      <SourceFacts job={job} />
      <FinishedFacts job={job} />
      <BeforeAndAfter key={id} job={job} />
      {answer === null ? (
        <p className={styles['faint']}>{text().loading}</p>
      ) : (
        <>
          <Timeline detail={answer} />
          <JobTexts detail={answer} />
        </>
      )}
    </aside>
  )
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
}

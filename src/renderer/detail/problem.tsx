// Why the job failed or waits, what helps, and the technical end of it for those who ask.
import type { AppError } from '../../shared/errors.ts'
import { describeError } from '../../shared/strings/errors.ts'
import { jobDetailText as text } from '../../shared/strings/job-detail.ts'
import { CopyButton } from './copy-button.tsx'
import styles from './problem.module.css'
import { Section } from './section.tsx'
import { TextBlock } from './text-block.tsx'

export function Problem({ error }: { readonly error: AppError }) {
  const { message, remedy } = describeError(error)
  return (
    <Section title={text().sections.problem}>
      <p className={styles['message']}>{message}</p>
      <p>{remedy}</p>
      {error.detail !== null && (
        <details>
          <summary className={styles['more']}>{text().technical}</summary>
          <TextBlock label={text().technical} text={error.detail} />
          <CopyButton label={text().copy} text={error.detail} />
        </details>
      )}
    </Section>
  )
}

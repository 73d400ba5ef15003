// The command that was run and what was said meanwhile, to read and to copy.
import type { JobDetail } from '../../shared/job-detail.ts'
import { jobDetailText as text } from '../../shared/strings/job-detail.ts'
import { CopyButton } from './copy-button.tsx'
import { Section } from './section.tsx'
import { TextBlock } from './text-block.tsx'

const sections = () => text().sections

export function JobTexts({ detail }: { readonly detail: JobDetail }) {
  const { commandLine, log, logIsCut } = detail
  return (
    <>
      {commandLine !== null && (
        <Section
          title={sections().command}
          action={<CopyButton label={text().copyCommand} text={commandLine} />}
        >
          <TextBlock label={sections().command} text={commandLine} />
        </Section>
      )}
      {log !== null && (
        <Section title={sections().log} action={<CopyButton label={text().copyLog} text={log} />}>
          {logIsCut && <p>{text().logIsCut}</p>}
          <TextBlock label={sections().log} text={log.trimEnd() || text().noLog} />
        </Section>
      )}
    </>
  )
}

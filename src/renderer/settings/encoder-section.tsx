// Which ffmpeg works here, and which encoders were seen to work on this computer.
import { CircleCheck, CircleSlash, Stethoscope } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { AppInfo } from '../../shared/app-info.ts'
import type { DoctorReport, EncoderCheck } from '../../shared/doctor.ts'
import { whyNot } from '../../shared/strings/doctor.ts'
import { settingsViewText } from '../../shared/strings/settings-view.ts'
import { Button } from '../controls/button.tsx'
import { Row } from '../controls/row.tsx'
import { Section } from '../controls/section.tsx'
import { useWindowModel } from '../model/use-window-model.ts'
import styles from './encoder-section.module.css'
import view from './settings-view.module.css'

const text = () => settingsViewText().encoders

export function EncoderSection() {
  const { command, announcer } = useWindowModel()
  const [info, setInfo] = useState<AppInfo | null>(null)
  const [report, setReport] = useState<DoctorReport | null>(null)
  const [running, setRunning] = useState(false)
  useEffect(() => {
    let gone = false
    void command('app.info', {}).then((known) => {
      if (!gone) setInfo(known)
    })
    void command('doctor.report', {}).then((known) => {
      if (!gone) setReport(known)
    })
    return () => {
      gone = true
    }
  }, [command])
  const examine = async (): Promise<void> => {
    setRunning(true)
    const next = await command('doctor.run', {})
    setRunning(false)
    if (next === null) return
    setReport(next)
    const { encoders } = next
    announcer.say(text().done(encoders.filter(works).length, encoders.length))
  }
  const version = report?.ffmpeg.version ?? null
  return (
    <Section title={text().title}>
      <Row
        label={text().ffmpeg}
        hint={<span className={view['path']}>{info?.ffmpegPath || text().noFfmpeg}</span>}
      >
        {() => (version === null ? null : <span className={view['path']}>{version}</span>)}
      </Row>
      <Row label={text().doctor} hint={report === null ? text().doctorHint : summary(report)}>
        {({ 'aria-describedby': describedBy }) => (
          <Button aria-describedby={describedBy} disabled={running} onClick={() => void examine()}>
            <Stethoscope size={16} aria-hidden />
            {running ? text().running : report === null ? text().run : text().again}
          </Button>
        )}
      </Row>
      {report !== null && (
        <div className={styles['encoders']}>
          <Encoders title={text().onProcessor} checks={report.encoders.filter(isSoftware)} />
          <Encoders
            title={text().onChip}
            checks={report.encoders.filter((check) => !isSoftware(check))}
          />
        </div>
      )}
    </Section>
  )
}

function summary({ encoders }: DoctorReport): string {
  return text().summary(encoders.filter(works).length, encoders.length)
}

function works({ eightBit, tenBit }: EncoderCheck): boolean {
  return [eightBit, tenBit].some((finding) => finding !== null && finding.error === null)
}

function isSoftware({ isHardware }: EncoderCheck): boolean {
  return !isHardware
}

interface EncodersProps {
  readonly title: string
  readonly checks: readonly EncoderCheck[]
}

function Encoders({ title, checks }: EncodersProps) {
  if (checks.length === 0) return null
  const [working, others] = [checks.filter(works), checks.filter((check) => !works(check))]
  return (
    <div>
      <h3 className={styles['kind']}>{title}</h3>
      <List checks={working} />
      {others.length > 0 && (
        <details className={styles['others']}>
          <summary>{text().others(others.length)}</summary>
          <List checks={others} />
        </details>
      )}
    </div>
  )
}

function List({ checks }: { readonly checks: readonly EncoderCheck[] }) {
  return (
    <ul className={styles['list']}>
      {checks.map((check) => (
        <Encoder key={check.encoder} check={check} />
      ))}
    </ul>
  )
}

function Encoder({ check }: { readonly check: EncoderCheck }) {
  const working = works(check)
  const Sign = working ? CircleCheck : CircleSlash
  const why = whyNot(check)
  return (
    <li className={styles['encoder']} data-works={working}>
      <Sign size={15} role="img" aria-label={working ? text().works : text().worksNot} />
      <span className={styles['name']}>{check.encoder}</span>
      {check.tenBit?.error === null && <span className={styles['depth']}>{text().tenBit}</span>}
      {why !== null && <span className={styles['why']}>{why}</span>}
    </li>
  )
}

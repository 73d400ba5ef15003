// What this Reelmill is, where it keeps its things, and the way back to how it all was.
import { useEffect, useState } from 'react'
import type { AppInfo } from '../../shared/app-info.ts'
import { settingsViewText } from '../../shared/strings/settings-view.ts'
import { Button } from '../controls/button.tsx'
import { Question } from '../controls/question.tsx'
import { Row } from '../controls/row.tsx'
import { Section } from '../controls/section.tsx'
import { useWindowModel } from '../model/use-window-model.ts'
import { defaultSettings } from './default-settings.ts'
import styles from './settings-view.module.css'

const text = () => settingsViewText().about

export function AboutSection() {
  const { command } = useWindowModel()
  const [info, setInfo] = useState<AppInfo | null>(null)
  useEffect(() => {
    let gone = false
    void command('app.info', {}).then((known) => {
      if (!gone) setInfo(known)
    })
    return () => {
      gone = true
    }
  }, [command])
  if (info === null) return null
  return (
    <Section title={text().title}>
      <Row label={text().version(info.version)} hint={text().runtime(info.electron)}>
        {() => null}
      </Row>
      <Row label={text().data} hint={<bdi className={styles['path']}>{info.dataDir}</bdi>}>
        {({ 'aria-labelledby': labelledBy }) => (
          <OpenButton
            labelledBy={labelledBy}
            onOpen={() => void command('app.openDataFolder', {})}
          />
        )}
      </Row>
      <Row label={text().logs} hint={text().logsHint}>
        {({ 'aria-labelledby': labelledBy }) => (
          <OpenButton labelledBy={labelledBy} onOpen={() => void command('app.openLogs', {})} />
        )}
      </Row>
      <ResetRow />
    </Section>
  )
}

interface OpenButtonProps {
  readonly labelledBy: string
  readonly onOpen: () => void
}

/** `Open`, and what. */
function OpenButton({ labelledBy, onOpen }: OpenButtonProps) {
  const id = `${labelledBy}-open`
  return (
    <Button id={id} aria-labelledby={`${id} ${labelledBy}`} onClick={onOpen}>
      {text().open}
    </Button>
  )
}

function ResetRow() {
  const { settings, announcer } = useWindowModel()
  const [asked, setAsked] = useState(false)
  const reset = async (): Promise<void> => {
    setAsked(false)
    await settings.change(defaultSettings)
    announcer.say(text().wasReset)
  }
  return (
    <>
      <Row label={text().reset} hint={text().resetHint}>
        {({ 'aria-describedby': describedBy }) => (
          <Button aria-describedby={describedBy} onClick={() => setAsked(true)}>
            {text().resetAction}
          </Button>
        )}
      </Row>
      {asked && (
        <Question
          title={text().resetTitle}
          text={text().resetText}
          answers={[{ label: text().resetYes, weight: 'danger', act: () => void reset() }]}
          cancel={{ label: text().resetNo, act: () => setAsked(false) }}
        />
      )}
    </>
  )
}

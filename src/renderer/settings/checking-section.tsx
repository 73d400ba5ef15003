// What a finished file must stand before it is called done, and what may happen to its source then.
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { Settings } from '../../shared/settings.ts'
import { settingsViewText } from '../../shared/strings/settings-view.ts'
import { Options, Switch } from '../controls/inputs.tsx'
import { Question } from '../controls/question.tsx'
import { Row } from '../controls/row.tsx'
import { Section } from '../controls/section.tsx'
import styles from './settings-view.module.css'
import { useDeliveryChange } from './use-delivery.ts'

const text = () => settingsViewText().checking

const verifications = () =>
  (['auto', 'quick', 'full', 'off'] as const).map((value) => ({
    value,
    label: text().verifications[value],
    hint: text().verificationHints[value],
  }))

export function CheckingSection({ settings: { delivery } }: { readonly settings: Settings }) {
  const changeDelivery = useDeliveryChange()
  const [asked, setAsked] = useState(false)
  const replaces = delivery.original === 'replace'
  return (
    <Section title={text().title}>
      <Row label={text().verification} wide>
        {(control) => (
          <Options
            control={control}
            value={delivery.verification}
            choices={verifications()}
            onValue={(verification) => changeDelivery({ verification })}
          />
        )}
      </Row>
      <Row label={text().keepSmaller} hint={text().keepSmallerHint}>
        {(control) => (
          <Switch
            control={control}
            checked={delivery.keepSmaller}
            onChecked={(keepSmaller) => changeDelivery({ keepSmaller })}
          />
        )}
      </Row>
      <Row label={text().original} hint={text().originalHint}>
        {(control) => (
          <Switch
            control={control}
            checked={replaces}
            onChecked={(on) => (on ? setAsked(true) : changeDelivery({ original: 'keep' }))}
          />
        )}
      </Row>
      {replaces && (
        <p className={styles['warning']}>
          <Trash2 size={15} aria-hidden />
          {text().originalWarning}
        </p>
      )}
      {asked && (
        <Question
          title={text().replaceTitle}
          text={text().replaceText}
          answers={[
            {
              label: text().replaceYes,
              weight: 'danger',
              act: () => {
                setAsked(false)
                changeDelivery({ original: 'replace' })
              },
            },
          ]}
          cancel={{ label: text().replaceNo, act: () => setAsked(false) }}
        />
      )}
    </Section>
  )
}

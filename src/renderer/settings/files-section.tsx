// Where finished files go, and what they are called.
import { FolderSearch } from 'lucide-react'
import type { Settings } from '../../shared/settings.ts'
import { settingsViewText } from '../../shared/strings/settings-view.ts'
import { Button } from '../controls/button.tsx'
import { Options, Switch } from '../controls/inputs.tsx'
import { Row } from '../controls/row.tsx'
import { Section } from '../controls/section.tsx'
import { useWindowModel } from '../model/use-window-model.ts'
import { NamePatternRow } from './name-pattern-row.tsx'
import styles from './settings-view.module.css'
import { useDeliveryChange } from './use-delivery.ts'

const text = () => settingsViewText().files

const collisions = () =>
  (['number', 'skip', 'ask'] as const).map((value) => ({
    value,
    label: text().collisions[value],
    hint: text().collisionHints[value],
  }))

export function FilesSection({ settings }: { readonly settings: Settings }) {
  const changeDelivery = useDeliveryChange()
  const { delivery } = settings
  return (
    <Section title={text().title}>
      <DestinationRow destinationDir={settings.destinationDir} />
      <NamePatternRow saved={delivery.nameTemplate} />
      <Row label={text().collision} wide>
        {(control) => (
          <Options
            control={control}
            value={delivery.collision}
            choices={collisions()}
            onValue={(collision) => changeDelivery({ collision })}
          />
        )}
      </Row>
      <Row label={text().keepDates} hint={text().keepDatesHint}>
        {(control) => (
          <Switch
            control={control}
            checked={delivery.keepDates}
            onChecked={(keepDates) => changeDelivery({ keepDates })}
          />
        )}
      </Row>
    </Section>
  )
}

function DestinationRow({ destinationDir }: Pick<Settings, 'destinationDir'>) {
  const { settings, chooseDestination } = useWindowModel()
  return (
    <Row
      label={text().destination}
      hint={<bdi className={styles['path']}>{destinationDir ?? text().besideSource}</bdi>}
    >
      {({ 'aria-describedby': describedBy }) => (
        <>
          {destinationDir !== null && (
            <Button onClick={() => void settings.change({ destinationDir: null })}>
              {text().besideSource}
            </Button>
          )}
          <Button aria-describedby={describedBy} onClick={() => void chooseDestination()}>
            <FolderSearch size={16} aria-hidden />
            {text().chooseFolder}
          </Button>
        </>
      )}
    </Row>
  )
}

// Of what the operating system tells, and how loudly.
import type { Settings } from '../../shared/settings.ts'
import { settingsViewText } from '../../shared/strings/settings-view.ts'
import { SelectInput, Switch } from '../controls/inputs.tsx'
import { Row } from '../controls/row.tsx'
import { Section } from '../controls/section.tsx'
import { useWindowModel } from '../model/use-window-model.ts'

const text = () => settingsViewText().notifications

const whens = () =>
  (['all', 'failures', 'none'] as const).map((value) => ({
    value,
    label: text().whens[value],
  }))

export function NotificationSection({ settings: chosen }: { readonly settings: Settings }) {
  const { settings } = useWindowModel()
  return (
    <Section title={text().title}>
      <Row label={text().when} hint={text().whenHint}>
        {(control) => (
          <SelectInput
            control={control}
            value={chosen.notifications}
            choices={whens()}
            onValue={(notifications) => void settings.change({ notifications })}
          />
        )}
      </Row>
      {chosen.notifications !== 'none' && (
        <Row label={text().sound}>
          {(control) => (
            <Switch
              control={control}
              checked={chosen.sound}
              onChecked={(sound) => void settings.change({ sound })}
            />
          )}
        </Row>
      )}
    </Section>
  )
}

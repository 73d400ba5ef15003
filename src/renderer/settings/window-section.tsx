// How the window looks, and how it comes and goes.
import type { Settings } from '../../shared/settings.ts'
import { languageChoices } from '../../shared/strings/language.ts'
import { settingsViewText } from '../../shared/strings/settings-view.ts'
import { Segments, SelectInput, Switch } from '../controls/inputs.tsx'
import { Row } from '../controls/row.tsx'
import { Section } from '../controls/section.tsx'
import { useWindowModel } from '../model/use-window-model.ts'

const text = () => settingsViewText().window

const appearances = () =>
  (['system', 'light', 'dark'] as const).map((value) => ({
    value,
    label: text().appearances[value],
  }))

const languages = () => languageChoices.map((value) => ({ value, label: text().languages[value] }))

const switches = () =>
  [
    { name: 'launchAtLogin', label: text().launchAtLogin, hint: text().launchAtLoginHint },
    { name: 'minimiseToTray', label: text().minimiseToTray, hint: text().minimiseToTrayHint },
    {
      name: 'askBeforeQuitting',
      label: text().askBeforeQuitting,
      hint: text().askBeforeQuittingHint,
    },
  ] as const

export function WindowSection({ settings: chosen }: { readonly settings: Settings }) {
  const { settings } = useWindowModel()
  return (
    <Section title={text().title}>
      <Row label={text().appearance}>
        {(control) => (
          <Segments
            control={control}
            value={chosen.appearance}
            choices={appearances()}
            onValue={(appearance) => void settings.change({ appearance })}
          />
        )}
      </Row>
      <Row id="language" label={text().language}>
        {(control) => (
          <SelectInput
            control={control}
            value={chosen.language}
            choices={languages()}
            onValue={(language) => void settings.change({ language })}
          />
        )}
      </Row>
      {switches().map(({ name, label, hint }) => (
        <Row key={name} label={label} hint={hint}>
          {(control) => (
            <Switch
              control={control}
              checked={chosen[name]}
              onChecked={(on) => void settings.change({ [name]: on })}
            />
          )}
        </Row>
      ))}
    </Section>
  )
}

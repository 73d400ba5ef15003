// What a preset is called, what it is good for, and the kind of file it makes.
import { presetTerms } from '../../../shared/strings/preset-terms.ts'
import { presetsViewText } from '../../../shared/strings/presets-view.ts'
import type { Preset } from '../../../shared/presets.ts'
import { SelectInput, TextInput } from '../../controls/inputs.tsx'
import { Row } from '../../controls/row.tsx'
import { Section } from '../../controls/section.tsx'
import { useWindowModel } from '../../model/use-window-model.ts'
import { withContainer } from '../adjust-draft.ts'
import { containerChoices } from './choices.ts'
import { useAdjustment } from './use-adjustment.ts'

const text = () => presetsViewText().editor

export function AboutSection({ preset }: { readonly preset: Preset }) {
  const { change } = useWindowModel().presetDesk
  const adjust = useAdjustment(preset)
  return (
    <Section title={presetsViewText().sections.about}>
      <Row label={text().name} field="name" wide>
        {(control) => (
          <TextInput
            control={control}
            value={preset.name}
            placeholder={text().namePlaceholder}
            onValue={(name) => change((now) => ({ ...now, name }))}
          />
        )}
      </Row>
      <Row label={text().purpose} hint={text().purposeHint} field="purpose" wide>
        {(control) => (
          <TextInput
            control={control}
            value={preset.purpose}
            onValue={(purpose) => change((now) => ({ ...now, purpose }))}
          />
        )}
      </Row>
      <Row
        label={text().container}
        hint={presetTerms().containerHints[preset.container]}
        field="container"
      >
        {(control) => (
          <SelectInput
            control={control}
            value={preset.container}
            choices={containerChoices()}
            onValue={(container) => adjust((now) => withContainer(now, container))}
          />
        )}
      </Row>
    </Section>
  )
}

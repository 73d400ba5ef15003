// What becomes of subtitles, and which part of the source is taken.
import { presetsViewText } from '../../../shared/strings/presets-view.ts'
import type { Preset } from '../../../shared/presets.ts'
import { NumberInput, Segments, Switch } from '../../controls/inputs.tsx'
import { Row } from '../../controls/row.tsx'
import { Section } from '../../controls/section.tsx'
import { useWindowModel } from '../../model/use-window-model.ts'
import { holdsPicture, holdsSubtitles } from '../encoder-traits.ts'
import { subtitleChoices } from './choices.ts'
import styles from './preset-editor.module.css'

const text = () => presetsViewText().editor
const units = () => presetsViewText().units

export function SubtitleSection({ preset }: { readonly preset: Preset }) {
  const { change } = useWindowModel().presetDesk
  const { container, video, subtitles, sidecars } = preset
  // Without a place of its own a subtitle can still be part of the picture, if that is made anew.
  const choices = subtitleChoices().map(({ value, label }) => ({
    value,
    label,
    disabled:
      (value === 'keep' && !holdsSubtitles(container)) ||
      (value === 'burn' && video.mode !== 'encode'),
  }))
  return (
    <Section title={presetsViewText().sections.subtitles}>
      {holdsPicture(container) && (
        <Row label={presetsViewText().parts.subtitles} field="subtitles">
          {(control) => (
            <Segments
              control={control}
              value={subtitles}
              choices={choices}
              onValue={(chosen) => change((now) => ({ ...now, subtitles: chosen }))}
            />
          )}
        </Row>
      )}
      {holdsPicture(container) && subtitles !== 'none' && (
        <Row label={text().sidecars} hint={text().sidecarsHint}>
          {(control) => (
            <Switch
              control={control}
              checked={sidecars}
              onChecked={(checked) => change((now) => ({ ...now, sidecars: checked }))}
            />
          )}
        </Row>
      )}
      <TrimRow preset={preset} />
    </Section>
  )
}

function TrimRow({ preset: { trim } }: { readonly preset: Preset }) {
  const { change } = useWindowModel().presetDesk
  return (
    <Row label={text().trim} hint={text().trimHint} field="trim.">
      {(control) => (
        <>
          {trim !== null && (
            <span className={styles['pair']}>
              {text().trimStart}
              <NumberInput
                control={{ 'aria-label': text().trimStart }}
                value={trim.start}
                onValue={(start) =>
                  change((now) => ({ ...now, trim: { ...trim, start: start ?? 0 } }))
                }
              />
              {text().trimEnd}
              <NumberInput
                control={{ 'aria-label': text().trimEnd }}
                value={trim.end}
                unit={units().seconds}
                onValue={(end) => change((now) => ({ ...now, trim: { ...trim, end } }))}
              />
            </span>
          )}
          <Switch
            control={control}
            checked={trim !== null}
            onChecked={(on) =>
              change((now) => ({ ...now, trim: on ? { start: 0, end: null } : null }))
            }
          />
        </>
      )}
    </Row>
  )
}

// What becomes of the sound.
import { presetTerms } from '../../../shared/strings/preset-terms.ts'
import { presetWords } from '../../../shared/strings/preset-words.ts'
import { presetsViewText } from '../../../shared/strings/presets-view.ts'
import type { AudioSettings, Preset } from '../../../shared/presets.ts'
import { NumberInput, Segments, SelectInput, Switch } from '../../controls/inputs.tsx'
import { Row } from '../../controls/row.tsx'
import { Section } from '../../controls/section.tsx'
import { useWindowModel } from '../../model/use-window-model.ts'
import { withAudioEncoder, withAudioMode } from '../adjust-draft.ts'
import { audioTraits, holdsPicture, holdsSound } from '../encoder-traits.ts'
import { channelChoices, keptCodecs, soundModeChoices } from './choices.ts'
import styles from './preset-editor.module.css'
import { useAudioChange } from './use-change.ts'

const text = () => presetsViewText().editor
const units = () => presetsViewText().units

export function SoundSection({ preset }: { readonly preset: Preset }) {
  const { change } = useWindowModel().presetDesk
  const { container, audio } = preset
  if (!holdsSound(container)) return null
  const modes = soundModeChoices().map(({ value, label }) => ({
    value,
    label,
    // A file of sound without sound would be nothing.
    disabled: value === 'none' && !holdsPicture(container),
  }))
  return (
    <Section title={presetsViewText().sections.sound}>
      <Row label={text().pictureMode} field="audio.mode">
        {(control) => (
          <Segments
            control={control}
            value={audio.mode}
            choices={modes}
            onValue={(mode) => change((now) => withAudioMode(now, mode))}
          />
        )}
      </Row>
      {audio.mode === 'encode' && <EncodingRows container={container} audio={audio} />}
    </Section>
  )
}

interface EncodingProps {
  readonly container: Preset['container']
  readonly audio: AudioSettings
}

function EncodingRows({ container, audio }: EncodingProps) {
  const changeAudio = useAudioChange()
  const { encoder, bitrate, maxChannels, keep, loudness } = audio
  const encoders = (Object.keys(audioTraits) as AudioSettings['encoder'][]).filter(
    (name) => name === encoder || audioTraits[name].containers.includes(container),
  )
  const rates = audioTraits[encoder].bitrates
  return (
    <>
      <Row label={text().encoder} field="audio.encoder">
        {(control) => (
          <SelectInput
            control={control}
            value={encoder}
            choices={encoders.map((value) => ({ value, label: presetTerms().codecs[value] }))}
            onValue={(chosen) => changeAudio((now) => withAudioEncoder(now, chosen))}
          />
        )}
      </Row>
      {rates !== null && (
        <Row label={text().soundBitrate} hint={text().soundBitrateHint} field="audio.bitrate">
          {(control) => (
            <SelectInput
              control={control}
              value={String(bitrate)}
              choices={withPresent(rates, bitrate).map((rate) => ({
                value: String(rate),
                label: presetWords().kilobits(String(rate / 1000)),
              }))}
              onValue={(chosen) => changeAudio({ bitrate: Number(chosen) })}
            />
          )}
        </Row>
      )}
      <Row label={text().channels} field="audio.maxChannels">
        {(control) => (
          <SelectInput
            control={control}
            value={String(maxChannels ?? 'source')}
            choices={channelChoices()}
            onValue={(chosen) =>
              changeAudio({ maxChannels: chosen === 'source' ? null : Number(chosen) })
            }
          />
        )}
      </Row>
      <Row label={text().keep} hint={text().keepHint} field="audio.keep" wide>
        {(control) => (
          <div {...control} role="group" className={styles['checks']}>
            {[...new Set([...keptCodecs, ...keep])].map((codec) => (
              <label key={codec}>
                <input
                  type="checkbox"
                  checked={keep.includes(codec)}
                  onChange={({ target }) =>
                    changeAudio({
                      keep: target.checked
                        ? [...keep, codec]
                        : keep.filter((other) => other !== codec),
                    })
                  }
                />
                {presetTerms().soundCodecs[codec] ?? codec}
              </label>
            ))}
          </div>
        )}
      </Row>
      <Row label={text().loudness} hint={text().loudnessHint} field="audio.loudness">
        {(control) => (
          <>
            {loudness !== null && (
              <NumberInput
                control={{ 'aria-label': text().loudnessFigure }}
                value={loudness}
                unit={units().lufs}
                onValue={(lufs) => changeAudio({ loudness: lufs ?? NaN })}
              />
            )}
            <Switch
              control={control}
              checked={loudness !== null}
              onChecked={(on) => changeAudio({ loudness: on ? -16 : null })}
            />
          </>
        )}
      </Row>
    </>
  )
}

function withPresent(rates: readonly number[], present: number | null): readonly number[] {
  if (present === null || rates.includes(present)) return rates
  return [...rates, present].sort((a, b) => a - b)
}

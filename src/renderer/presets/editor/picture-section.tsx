// What becomes of the picture: its codec, how good it is, and how long that may take.
import { useState } from 'react'
import { presetTerms } from '../../../shared/strings/preset-terms.ts'
import { presetsViewText } from '../../../shared/strings/presets-view.ts'
import type { Preset, VideoSettings } from '../../../shared/presets.ts'
import { NumberInput, Segments, SelectInput, Switch } from '../../controls/inputs.tsx'
import { Row } from '../../controls/row.tsx'
import { Section } from '../../controls/section.tsx'
import { useWindowModel } from '../../model/use-window-model.ts'
import { withVideoEncoder, withVideoMode } from '../adjust-draft.ts'
import { holdsPicture, videoTraits } from '../encoder-traits.ts'
import { allowed, encoderChoices, orEncoders, pictureModeChoices } from './choices.ts'
import styles from './preset-editor.module.css'
import { QualityRows } from './quality-rows.tsx'
import { useAdjustment } from './use-adjustment.ts'
import { useVideoChange } from './use-change.ts'

const text = () => presetsViewText().editor
const units = () => presetsViewText().units

export function PictureSection({ preset }: { readonly preset: Preset }) {
  const { change } = useWindowModel().presetDesk
  const { container, video } = preset
  if (!holdsPicture(container)) return null
  return (
    <Section title={presetsViewText().sections.picture}>
      {container !== 'gif' && (
        <Row label={text().pictureMode} field="video.mode">
          {(control) => (
            <Segments
              control={control}
              value={video.mode}
              choices={pictureModeChoices()}
              onValue={(mode) => change((now) => withVideoMode(now, mode))}
            />
          )}
        </Row>
      )}
      {video.mode === 'encode' && <EncodingRows preset={preset} video={video} />}
    </Section>
  )
}

interface EncodingProps {
  readonly preset: Preset
  readonly video: VideoSettings
}

function EncodingRows({ preset, video }: EncodingProps) {
  const adjust = useAdjustment(preset)
  const changeVideo = useVideoChange()
  const [moved, setMoved] = useState('')
  const traits = videoTraits[video.encoder]
  const chooseEncoder = (encoder: VideoSettings['encoder']): void => {
    const { before, made } = adjust((now) => withVideoEncoder(now, encoder))
    const { codecs, containers } = presetTerms()
    const elsewhere = made.container !== before.container
    setMoved(elsewhere ? text().movedTo(codecs[encoder], containers[made.container]) : '')
  }
  return (
    <>
      <Row label={text().encoder} field="video.encoder">
        {(control) => (
          <SelectInput
            control={control}
            value={video.encoder}
            choices={encoderChoices()}
            onValue={chooseEncoder}
          />
        )}
      </Row>
      {moved !== '' && (
        <p role="status" className={styles['moved']}>
          {moved}
        </p>
      )}
      <QualityRows video={video} />
      {traits.speeds.length > 0 && (
        <Row
          label={text().speed}
          hint={/^\d/.test(traits.speeds[0] ?? '') ? text().speedNumberHint : text().speedHint}
          field="video.speed"
        >
          {(control) => (
            <SelectInput
              control={control}
              value={video.speed ?? ''}
              choices={orEncoders(withPresent(traits.speeds, video.speed))}
              onValue={(speed) => changeVideo({ speed: speed === '' ? null : speed })}
            />
          )}
        </Row>
      )}
      {traits.profiles.length > 0 && video.quality.mode !== 'profile' && (
        <Row label={text().profile} field="video.profile">
          {(control) => (
            <SelectInput
              control={control}
              value={video.profile ?? ''}
              choices={orEncoders(
                withPresent(traits.profiles, video.profile),
                (name) => presetTerms().profiles[name] ?? name,
              )}
              onValue={(profile) => changeVideo({ profile: profile === '' ? null : profile })}
            />
          )}
        </Row>
      )}
      {traits.levels && (
        <Row label={text().level} hint={text().levelHint} field="video.level">
          {(control) => (
            <SelectInput
              control={control}
              value={video.level ?? ''}
              choices={orEncoders(withPresent(levels, video.level))}
              onValue={(level) => changeVideo({ level: level === '' ? null : level })}
            />
          )}
        </Row>
      )}
      {traits.pixelFormats.length > 1 && (
        <Row label={text().pixelFormat} field="video.pixelFormat">
          {(control) => (
            <SelectInput
              control={control}
              value={video.pixelFormat}
              choices={allowed(pixelChoices(), [...traits.pixelFormats, video.pixelFormat])}
              onValue={(pixelFormat) => changeVideo({ pixelFormat })}
            />
          )}
        </Row>
      )}
      {traits.maxBitrate && (
        <Row label={text().maxBitrate} hint={text().maxBitrateHint} field="video.maxBitrate">
          {(control) => (
            <NumberInput
              control={control}
              value={video.maxBitrate === null ? null : video.maxBitrate / 1_000_000}
              step={0.5}
              unit={units().mbits}
              onValue={(rate) => changeVideo({ maxBitrate: scaled(rate, 1_000_000) })}
            />
          )}
        </Row>
      )}
      {video.quality.mode !== 'profile' && (
        <Row label={text().keyframe} hint={text().keyframeHint} field="video.keyframeSeconds">
          {(control) => (
            <NumberInput
              control={control}
              value={video.keyframeSeconds}
              step={0.5}
              unit={units().seconds}
              onValue={(keyframeSeconds) => changeVideo({ keyframeSeconds })}
            />
          )}
        </Row>
      )}
      {preset.container !== 'gif' && (
        <Row label={text().copyWhenFits} hint={text().copyWhenFitsHint}>
          {(control) => (
            <Switch
              control={control}
              checked={video.copyWhenFits}
              onChecked={(copyWhenFits) => changeVideo({ copyWhenFits })}
            />
          )}
        </Row>
      )}
    </>
  )
}

const levels = ['3.0', '3.1', '4.0', '4.1', '4.2', '5.0', '5.1', '5.2', '6.0', '6.1', '6.2']

const pixelChoices = () =>
  (Object.keys(presetTerms().pixelFormats) as VideoSettings['pixelFormat'][]).map((value) => ({
    value,
    label: presetTerms().pixelFormats[value],
  }))

/** What an import brought is offered too, wherever it came from. */
function withPresent(values: readonly string[], present: string | null): readonly string[] {
  return present === null || values.includes(present) ? values : [...values, present]
}

/** Whole units out of what was typed. */
function scaled(typed: number | null, factor: number): number | null {
  return typed === null ? null : Math.round(typed * factor)
}

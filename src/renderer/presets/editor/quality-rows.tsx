// How good the picture is: by an impression, a size, a bit rate or a profile, whichever the encoder knows.
import { presetTerms } from '../../../shared/strings/preset-terms.ts'
import { presetWords } from '../../../shared/strings/preset-words.ts'
import { presetsViewText } from '../../../shared/strings/presets-view.ts'
import type { VideoSettings } from '../../../shared/presets.ts'
import { NumberInput, RangeInput, Segments, SelectInput } from '../../controls/inputs.tsx'
import { Row } from '../../controls/row.tsx'
import { withQualityMode } from '../adjust-draft.ts'
import { videoTraits } from '../encoder-traits.ts'
import { figure } from '../preset-facts.ts'
import { impressionOf } from '../preset-in-words.ts'
import styles from './preset-editor.module.css'
import { useVideoChange } from './use-change.ts'

const text = () => presetsViewText().editor
const units = () => presetsViewText().units

export function QualityRows({ video }: { readonly video: VideoSettings }) {
  const changeVideo = useVideoChange()
  const { quality: modes } = videoTraits[video.encoder]
  const choices = modes.map((value) => ({ value, label: text().qualityModes[value] }))
  return (
    <>
      {modes.length > 1 && (
        <Row label={text().qualityMode} field="video.quality">
          {(control) => (
            <Segments
              control={control}
              value={video.quality.mode}
              choices={choices}
              onValue={(mode) => changeVideo((now) => withQualityMode(now, mode))}
            />
          )}
        </Row>
      )}
      <QualityFigure video={video} />
    </>
  )
}

function QualityFigure({ video }: { readonly video: VideoSettings }) {
  const changeVideo = useVideoChange()
  const { encoder, quality, profile } = video
  const { scale, profiles } = videoTraits[encoder]
  switch (quality.mode) {
    case 'constant': {
      const set = (value: number): void => changeVideo({ quality: { mode: 'constant', value } })
      const known = Number.isFinite(quality.value)
      const impression = known
        ? presetWords().impressions[impressionOf(encoder, quality.value)]
        : ''
      return (
        <Row label={text().constant} hint={text().constantHint} field="video.quality.value" wide>
          {(control) => (
            <>
              <RangeInput
                label={text().constant}
                value={known ? quality.value : scale.usual}
                from={scale.to}
                to={scale.from}
                valueText={`${figure(quality.value)}, ${impression}`}
                onValue={set}
              />
              <NumberInput
                control={control}
                value={quality.value}
                unit={units().crf}
                onValue={(value) => set(value ?? NaN)}
              />
              <p className={styles['ends']} aria-hidden>
                <span>{text().smaller}</span>
                <span>{text().better}</span>
              </p>
            </>
          )}
        </Row>
      )
    }
    case 'size':
      return (
        <Row label={text().size} field="video.quality.bytes">
          {(control) => (
            <NumberInput
              control={control}
              value={quality.bytes / 1_000_000}
              unit={units().mb}
              onValue={(megabytes) =>
                changeVideo({
                  quality: { mode: 'size', bytes: Math.round((megabytes ?? NaN) * 1_000_000) },
                })
              }
            />
          )}
        </Row>
      )
    case 'bitrate':
      return (
        <Row label={text().bitrate} field="video.quality.bitsPerSecond">
          {(control) => (
            <NumberInput
              control={control}
              value={quality.bitsPerSecond / 1_000_000}
              step={0.5}
              unit={units().mbits}
              onValue={(megabits) =>
                changeVideo({
                  quality: {
                    mode: 'bitrate',
                    bitsPerSecond: Math.round((megabits ?? NaN) * 1_000_000),
                  },
                })
              }
            />
          )}
        </Row>
      )
    case 'profile':
      return profiles.length === 0 ? null : (
        <Row label={text().profile} field="video.profile">
          {(control) => (
            <SelectInput
              control={control}
              value={profile ?? profiles[0] ?? ''}
              choices={profiles.map((value) => ({
                value,
                label: presetTerms().profiles[value] ?? value,
              }))}
              onValue={(chosen) =>
                changeVideo({ profile: chosen, pixelFormat: pixelsOf(chosen, video) })
              }
            />
          )}
        </Row>
      )
  }
}

/** DNxHR's profiles each take one depth. */
function pixelsOf(profile: string, { pixelFormat }: VideoSettings): VideoSettings['pixelFormat'] {
  if (profile === 'dnxhr_hqx') return 'yuv422p10le'
  return profile.startsWith('dnxhr_') ? 'yuv422p' : pixelFormat
}

// How large the picture is, what is cut off it and how it is turned, and how it moves.
import { presetsViewText } from '../../../shared/strings/presets-view.ts'
import type { Preset, VideoSettings } from '../../../shared/presets.ts'
import { NumberInput, Segments, SelectInput, Switch } from '../../controls/inputs.tsx'
import { Row } from '../../controls/row.tsx'
import { Section } from '../../controls/section.tsx'
import {
  boxChoices,
  deinterlaceChoices,
  fillChoices,
  knownBoxes,
  rangeChoices,
  rateChoices,
  rotationChoices,
} from './choices.ts'
import styles from './preset-editor.module.css'
import { useVideoChange } from './use-change.ts'

const text = () => presetsViewText().editor
const units = () => presetsViewText().units

export function ShapeSection({ preset: { video } }: { readonly preset: Preset }) {
  if (video.mode !== 'encode') return null
  return (
    <>
      <Section title={presetsViewText().sections.shape}>
        <FitRow video={video} />
        <CanvasRows video={video} />
        <CropRow video={video} />
        <TurnRows video={video} />
      </Section>
      <Section title={presetsViewText().sections.motion}>
        <MotionRows video={video} />
      </Section>
    </>
  )
}

interface Props {
  readonly video: VideoSettings
}

function FitRow({ video: { fit } }: Props) {
  const changeVideo = useVideoChange()
  const known = Object.entries(knownBoxes).find(
    ([, box]) => box.width === fit?.width && box.height === fit.height,
  )?.[0]
  return (
    <Row label={text().fit} hint={text().fitHint} field="video.fit.">
      {(control) => (
        <>
          <SelectInput
            control={control}
            value={fit === null ? 'source' : (known ?? 'own')}
            choices={boxChoices()}
            onValue={(chosen) => changeVideo({ fit: boxOf(chosen, fit) })}
          />
          {fit !== null && known === undefined && (
            <Size size={fit} onSize={(size) => changeVideo({ fit: size })} />
          )}
        </>
      )}
    </Row>
  )
}

function boxOf(chosen: string, before: VideoSettings['fit']): VideoSettings['fit'] {
  if (chosen === 'source') return null
  // No size that has a name: the fields for one of one's own appear.
  return (
    knownBoxes[chosen] ?? { width: (before?.width ?? 1920) - 2, height: before?.height ?? 1080 }
  )
}

interface SizeProps {
  readonly size: { readonly width: number; readonly height: number }
  readonly onSize: (size: { width: number; height: number }) => void
}

function Size({ size, onSize }: SizeProps) {
  return (
    <span className={styles['pair']}>
      <NumberInput
        control={{ 'aria-label': text().width }}
        value={size.width}
        step={2}
        onValue={(width) => onSize({ ...size, width: width ?? NaN })}
      />
      ×
      <NumberInput
        control={{ 'aria-label': text().height }}
        value={size.height}
        step={2}
        unit={units().px}
        onValue={(height) => onSize({ ...size, height: height ?? NaN })}
      />
    </span>
  )
}

function CanvasRows({ video: { canvas } }: Props) {
  const changeVideo = useVideoChange()
  return (
    <>
      <Row label={text().canvas} hint={text().canvasHint} field="video.canvas.">
        {(control) => (
          <>
            {canvas !== null && (
              <Size
                size={canvas}
                onSize={(size) => changeVideo({ canvas: { ...canvas, ...size } })}
              />
            )}
            <Switch
              control={control}
              checked={canvas !== null}
              onChecked={(on) =>
                changeVideo({ canvas: on ? { width: 1080, height: 1920, fill: 'blur' } : null })
              }
            />
          </>
        )}
      </Row>
      {canvas !== null && (
        <Row label={text().canvasFill}>
          {(control) => (
            <Segments
              control={control}
              value={canvas.fill}
              choices={fillChoices()}
              onValue={(fill) => changeVideo({ canvas: { ...canvas, fill } })}
            />
          )}
        </Row>
      )}
    </>
  )
}

const noCrop = { top: 0, right: 0, bottom: 0, left: 0 }

function CropRow({ video: { crop } }: Props) {
  const changeVideo = useVideoChange()
  const sides = ['top', 'right', 'bottom', 'left'] as const
  const set = (side: (typeof sides)[number], pixels: number): void => {
    const next = { ...(crop ?? noCrop), [side]: pixels }
    changeVideo({ crop: sides.every((name) => next[name] === 0) ? null : next })
  }
  return (
    <Row label={text().crop} hint={text().cropHint} field="video.crop." wide>
      {(control) => (
        <div {...control} role="group" className={styles['sides']}>
          {sides.map((side) => (
            <label key={side}>
              {text().sides[side]}
              <NumberInput
                control={{}}
                value={crop?.[side] ?? 0}
                step={2}
                onValue={(pixels) => set(side, pixels ?? 0)}
              />
            </label>
          ))}
        </div>
      )}
    </Row>
  )
}

function TurnRows({ video: { rotate, mirror } }: Props) {
  const changeVideo = useVideoChange()
  return (
    <>
      <Row label={text().rotate} field="video.rotate">
        {(control) => (
          <Segments
            control={control}
            value={String(rotate)}
            choices={rotationChoices()}
            onValue={(degrees) =>
              changeVideo({ rotate: Number(degrees) as VideoSettings['rotate'] })
            }
          />
        )}
      </Row>
      <Row label={text().mirror} hint={text().mirrorHint}>
        {(control) => (
          <Switch
            control={control}
            checked={mirror}
            onChecked={(checked) => changeVideo({ mirror: checked })}
          />
        )}
      </Row>
    </>
  )
}

function MotionRows({ video }: Props) {
  const changeVideo = useVideoChange()
  const { maxFps, fps, deinterlace, dynamicRange } = video
  const mode = fps !== null ? 'exact' : maxFps !== null ? 'most' : 'source'
  const rate = fps ?? maxFps
  const set = (chosen: keyof ReturnType<typeof text>['rates'], figure: number): void =>
    changeVideo({
      fps: chosen === 'exact' ? figure : null,
      maxFps: chosen === 'most' ? figure : null,
    })
  return (
    <>
      <Row label={text().rate} field={fps === null ? 'video.maxFps' : 'video.fps'}>
        {(control) => (
          <>
            <Segments
              control={control}
              value={mode}
              choices={rateChoices()}
              onValue={(chosen) => set(chosen, rate ?? 30)}
            />
            {rate !== null && (
              <NumberInput
                control={{ 'aria-label': text().rateFigure }}
                value={rate}
                unit={units().fps}
                onValue={(figure) => set(mode, figure ?? NaN)}
              />
            )}
          </>
        )}
      </Row>
      <Row label={text().deinterlace} hint={text().deinterlaceHint} field="video.deinterlace">
        {(control) => (
          <Segments
            control={control}
            value={deinterlace}
            choices={deinterlaceChoices()}
            onValue={(chosen) => changeVideo({ deinterlace: chosen })}
          />
        )}
      </Row>
      <Row label={text().dynamicRange} hint={text().dynamicRangeHint} field="video.dynamicRange">
        {(control) => (
          <Segments
            control={control}
            value={dynamicRange}
            choices={rangeChoices()}
            onValue={(chosen) => changeVideo({ dynamicRange: chosen })}
          />
        )}
      </Row>
    </>
  )
}

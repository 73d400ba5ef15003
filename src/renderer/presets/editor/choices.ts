// What the editor's lists offer, in the order in which people look for it, in the language of the moment.
import type { VideoSettings } from '../../../shared/presets.ts'
import { presetTerms } from '../../../shared/strings/preset-terms.ts'
import { presetsViewText } from '../../../shared/strings/presets-view.ts'
import type { Choice } from '../../controls/inputs.tsx'

const text = () => presetsViewText().editor

/** In the order of the words. */
function choicesOf<Value extends string>(
  words: Readonly<Record<Value, string>>,
): readonly Choice<Value>[] {
  return (Object.keys(words) as Value[]).map((value) => ({ value, label: words[value] }))
}

export const containerChoices = () => choicesOf(presetTerms().containers)
export const pictureModeChoices = () => choicesOf(text().pictureModes)
export const encoderChoices = () => choicesOf(presetTerms().videoEncoders)
export const fillChoices = () => choicesOf(text().canvasFills)
export const deinterlaceChoices = () => choicesOf(text().deinterlaceModes)
export const rangeChoices = () => choicesOf(text().dynamicRanges)
export const soundModeChoices = () => choicesOf(text().soundModes)
export const subtitleChoices = () => choicesOf(text().subtitleModes)
export const rateChoices = () => choicesOf(text().rates)
export const channelChoices = () =>
  ['source', '1', '2', '6', '8'].map((value) => ({
    value,
    label: text().channelChoices[value] ?? value,
  }))
export const rotationChoices = () =>
  ([0, 90, 180, 270] as const).map((value) => ({
    value: String(value),
    label: text().rotations[value],
  }))

/** A list that begins with “the encoder’s choice”, which is null in the preset. */
export function orEncoders(
  values: readonly string[],
  name: (value: string) => string = (value) => value,
): readonly Choice<string>[] {
  return [
    { value: '', label: text().asEncoder },
    ...values.map((value) => ({ value, label: name(value) })),
  ]
}

type Box = NonNullable<VideoSettings['fit']>

/** By the height that people call them by. */
export const knownBoxes: Readonly<Record<string, Box>> = {
  '2160p': { width: 3840, height: 2160 },
  '1440p': { width: 2560, height: 1440 },
  '1080p': { width: 1920, height: 1080 },
  '720p': { width: 1280, height: 720 },
  '540p': { width: 960, height: 540 },
  '480p': { width: 854, height: 480 },
}

export const boxChoices = (): readonly Choice<string>[] => [
  { value: 'source', label: text().fits.source },
  ...Object.entries(knownBoxes).map(([value, { width, height }]) => ({
    value,
    label: `${value} (${width} × ${height})`,
  })),
  { value: 'own', label: text().fits.own },
]

export const keptCodecs = ['aac', 'ac3', 'eac3', 'dts', 'truehd', 'flac', 'alac', 'opus', 'mp3']

export function allowed<Value extends string>(
  choices: readonly Choice<Value>[],
  values: readonly Value[],
): readonly Choice<Value>[] {
  return choices.filter(({ value }) => values.includes(value))
}

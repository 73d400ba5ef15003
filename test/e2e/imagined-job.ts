// Jobs as a person's may be: by their number, so that each run sees the same.
import { builtInPresets, type Preset } from '../../src/shared/presets.ts'

const names = [
  'Hafen am Morgen',
  'Lesson',
  'Küste',
  'GX010',
  'Interview with Ada',
  '結婚式',
  'Screen',
]

export function imaginedJob(number: number) {
  return {
    name: `${names[number % names.length] ?? ''} ${number}`,
    preset: builtInPresets[(number * number) % 7] as Preset,
    inputSizeBytes: (40 + ((number * 7919) % 900)) * 1_000_000,
  }
}

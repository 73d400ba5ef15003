import { expect, it } from 'vitest'
import { defaultSettings } from '../../../../src/renderer/settings/default-settings.ts'
import { previewName } from '../../../../src/renderer/settings/name-preview.ts'
import { findPreset, type Preset } from '../../../../src/shared/presets.ts'
import { settingsSchema } from '../../../../src/shared/settings.ts'

it('resets to what the first start has', () => {
  const { presetId: _, ...first } = settingsSchema.parse({})
  expect(defaultSettings).toEqual(first)
})

const named = { source: 'Beach day', folder: 'Italy' }
const now = new Date(2026, 4, 3, 9, 7, 5)
const preview = (template: string, id = 'fast-1080p') =>
  previewName(template, named, findPreset(id) as Preset, now)

it('shows what a pattern comes to', () => {
  expect(preview('{source}')).toBe('Beach day.mp4')
  expect(preview('{folder} - {source} {height}p {codec}')).toBe('Italy - Beach day 1080p H.264.mp4')
  expect(preview('{date} {time} {quality}')).toBe('2026-05-03 09-07-05 CRF 22.mp4')
  expect(preview('{source} {width}x{height}', 'vertical-short')).toBe('Beach day 1080x1920.mp4')
  expect(preview('{source} {bit-depth}', 'hq-4k-hevc')).toBe('Beach day 10-bit.mkv')
})

it('leaves no gap for what a file has not', () => {
  expect(preview('{source} {height}', 'audio-mp3')).toBe('Beach day.mp3')
  expect(preview('{source} {quality}', 'prores-422-hq')).toBe('Beach day.mov')
})

it('shows a mistyped token as it would stand in the name', () => {
  expect(preview('{source} {hieght}')).toBe('Beach day {hieght}.mp4')
})

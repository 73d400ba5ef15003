// HandBrake's presets as ours. What cannot be taken over is listed; nothing is left out in silence.
import type { PresetReading, Unmapped } from '../../../shared/preset-import.ts'
import { presetSchema, type Preset } from '../../../shared/preset-schema.ts'
import { cut, oneLine, PresetIdentities, presetName } from '../../presets/preset-identity.ts'
import { findPresets } from './find-presets.ts'
import { fitContainer } from './fit-container.ts'
import { mapAudio } from './map-audio.ts'
import { mapContainer } from './map-container.ts'
import { listFileOptions } from './list-file-options.ts'
import { mapSubtitles } from './map-subtitles.ts'
import { mapVideo } from './map-video.ts'
import { SettingReader, type Settings } from './setting-reader.ts'
import { settingsWithoutEffect } from './settings-without-effect.ts'

const longestPurpose = 120

/**
 * Never throws, whatever the file held: what is no preset is listed as such.
 *
 * @param json a parsed export: `{"PresetList": […]}`, or the bare list that old versions wrote
 */
export function importHandBrake(json: unknown): PresetReading {
  const unmapped: Unmapped[] = []
  const identities = new PresetIdentities([], [])
  const presets: Preset[] = []
  for (const settings of findPresets(json, unmapped)) {
    const preset = importOne(settings, identities, unmapped)
    if (preset !== null) presets.push(preset)
  }
  return { presets, unmapped }
}

function importOne(
  settings: Settings,
  identities: PresetIdentities,
  unmapped: Unmapped[],
): Preset | null {
  const fullName = oneLine(new SettingReader(settings, '', []).text('PresetName'))
  const name = presetName(fullName)
  const reader = new SettingReader(settings, name, unmapped)
  // Once more, for what is wrong with it to be listed under the name it got.
  reader.text('PresetName')
  if (fullName.length > name.length) reader.leave('PresetName', 'shortened')

  const video = mapVideo(reader)
  // Without a picture there is no preset: what else it says is of no use to list.
  if (video === null) return null
  const container = mapContainer(reader)
  const audio = mapAudio(reader)
  const subtitles = mapSubtitles(reader)
  listFileOptions(reader, container)
  const purpose = purposeOf(reader)
  reader.leaveRest(settingsWithoutEffect)

  const parsed = presetSchema.safeParse({
    ...identities.next(name),
    purpose,
    group: 'own',
    ...fitContainer(reader, { container, video, audio }),
    ...subtitles,
  })
  if (parsed.success) return parsed.data
  const field = parsed.error.issues[0]?.path.join('.') ?? ''
  reader.leaveValue('PresetName', fullName, 'invalid', field)
  return null
}

function purposeOf(reader: SettingReader): string {
  const description = oneLine(reader.text('PresetDescription'))
  const purpose = cut(description, longestPurpose)
  if (purpose !== description) reader.leave('PresetDescription', 'shortened')
  return purpose
}

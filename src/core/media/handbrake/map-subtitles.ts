// Which subtitles come along, and whether one is drawn into the picture.
import type { Preset } from '../../../shared/presets.ts'
import { listLanguages } from './map-audio.ts'
import type { SettingReader } from './setting-reader.ts'

type Subtitles = Pick<Preset, 'subtitles' | 'sidecars'>

export function mapSubtitles(reader: SettingReader): Subtitles {
  for (const name of [
    'SubtitleAddForeignAudioSearch',
    'SubtitleAddForeignAudioSubtitle',
    'SubtitleAddCC',
    'SubtitleBurnBDSub',
    'SubtitleBurnDVDSub',
  ]) {
    reader.leaveWhen(name, true, 'no-setting')
  }
  const selection = reader.word('SubtitleTrackSelectionBehavior')
  // A preset that wants none wants none from beside the source either.
  if (selection === 'none') return { subtitles: 'none', sidecars: false }
  if (selection !== 'all' && selection !== '') {
    reader.leave('SubtitleTrackSelectionBehavior', 'all-tracks')
  }
  listLanguages(reader, 'SubtitleLanguageList')

  const burn = reader.word('SubtitleBurnBehavior')
  switch (burn) {
    case 'first':
    case 'foreign_first':
      reader.leave('SubtitleBurnBehavior', 'default-subtitle')
      return { subtitles: 'burn', sidecars: true }
    case '':
    case 'none':
      return { subtitles: 'keep', sidecars: true }
    default:
      reader.leave('SubtitleBurnBehavior', 'no-setting')
      return { subtitles: 'keep', sidecars: true }
  }
}

// How many channels are left.
import type { AudioSettings } from '../../../shared/presets.ts'
import type { SettingReader } from './setting-reader.ts'

const channels: ReadonlyMap<string, number> = new Map([
  ['mono', 1],
  ['left_only', 1],
  ['right_only', 1],
  ['stereo', 2],
  ['dpl1', 2],
  ['dpl2', 2],
  ['5point1', 6],
  ['6ch', 6],
  ['6point1', 7],
  ['7point1', 8],
  ['5_2_lfe', 8],
])

/** Those that say more than a number, and what is left of them. */
const plainer: ReadonlyMap<string, string> = new Map([
  ['left_only', 'mono'],
  ['right_only', 'mono'],
  ['dpl1', 'stereo'],
  ['dpl2', 'stereo'],
  ['5_2_lfe', '7point1'],
])

export function mapMixdown(track: SettingReader): Pick<AudioSettings, 'maxChannels'> {
  const mixdown = track.word('AudioMixdown')
  if (mixdown === '' || mixdown === 'none' || mixdown === 'auto') return { maxChannels: null }
  const maxChannels = channels.get(mixdown) ?? null
  const instead = plainer.get(mixdown) ?? null
  if (maxChannels === null) track.leave('AudioMixdown', 'unknown-value')
  else if (instead !== null) track.leave('AudioMixdown', 'replaced', instead)
  return { maxChannels }
}
